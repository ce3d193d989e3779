import numpy as np
import statsmodels.formula.api as smf
# Scores of four pupils in each of eight schools; four schools are taught
# in a new way (schools, not pupils, were assigned at random)
score = [52, 55, 49, 58, 60, 61, 57, 63, 50, 47, 53, 51, 56, 59, 54, 58,
         62, 66, 61, 64, 59, 63, 60, 57, 68, 65, 70, 66, 58, 61, 55, 62]
data = {"score": score, "school": np.repeat(range(8), 4),
        "new": np.repeat([0, 1], 16)}
model = smf.mixedlm("score ~ new", data, groups=data["school"])
fit = model.fit()  # schools as random effects
print(fit.fe_params)
print(fit.bse_fe["new"])  # larger than with pupils as units
