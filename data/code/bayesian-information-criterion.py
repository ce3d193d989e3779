import pandas as pd
import statsmodels.formula.api as smf

# Space shuttle: temperature at launch (F), thermal distress of an O-ring
temperature = [66, 70, 69, 68, 67, 72, 73, 70, 57, 63, 70, 78,
               67, 53, 67, 75, 70, 81, 76, 79, 75, 76, 58]
distress = [0, 1, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0,
            0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 1]
df = pd.DataFrame({"temperature": temperature, "distress": distress})
none = smf.logit("distress ~ 1", data=df).fit(disp=0)  # same probability
fit = smf.logit("distress ~ temperature", data=df).fit(disp=0)
print(none.bic)
print(fit.bic)  # the smaller value is better
