import numpy as np
import pandas as pd
import pingouin as pg

# Eight people in two groups, each measured at three times
data = pd.DataFrame({
    "score": [10, 12, 15, 9, 12, 16, 11, 14, 18, 8, 10, 13,
              10, 11, 11, 9, 10, 12, 12, 12, 13, 11, 13, 13],
    "person": np.repeat(np.arange(8), 3),
    "time": np.tile([1, 2, 3], 8), "group": np.repeat([1, 2], 12)})

# Group varies between, time within the persons
result = pg.mixed_anova(data, dv="score", within="time",
                        between="group", subject="person")
print(result["p_unc"].iloc[2])
print(result["F"].iloc[2])
