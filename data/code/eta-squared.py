import pandas as pd
import pingouin as pg

# Red cell folate (micrograms per litre) under three ways of ventilation
a = [243, 251, 275, 291, 347, 354, 380, 392]
b = [206, 210, 226, 249, 255, 273, 285, 295, 309]
d = [241, 258, 270, 293, 328]

# Sum of squares between the groups over the total (one factor: eta squared
# and partial eta squared are the same)
data = pd.DataFrame({"folate": a + b + d,
                     "group": [1] * 8 + [2] * 9 + [3] * 5})
table = pg.anova(data, dv="folate", between="group", effsize="n2")
print(table["n2"].iloc[0])
