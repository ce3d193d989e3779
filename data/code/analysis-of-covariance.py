import numpy as np
import pandas as pd
import pingouin as pg

# Scores of 15 pupils before and after teaching by three methods
data = pd.DataFrame({
    "method": np.repeat(["a", "b", "c"], 5),
    "before": [12, 15, 9, 14, 11, 10, 13, 16, 12, 8, 14, 11, 9, 13, 15],
    "after": [18, 21, 14, 20, 16, 19, 23, 25, 21, 17, 19, 17, 13, 18, 22]})

# One common slope; the method is tested after the covariate
result = pg.ancova(data, dv="after", covar="before", between="method")
print(result["p_unc"].iloc[0])
print(result["F"].iloc[0])
