import numpy as np
import statsmodels.formula.api as smf
# School spending per head and income in 50 states (Greene 1993, Table 14.1)
spending = [275, 821, 339, 275, 387, 452, 531, 424, 316, 265, 403, 304,
            437, 345, 431, 355, 260, 316, 327, 427, 427, 466, 477, 259,
            274, 433, 294, 359, 279, 423, 388, 447, 335, 311, 322, 320,
            397, 412, 342, 315, 321, 268, 315, 417, 353, 356, 415, 428,
            320, 500]
income = np.array([
    6247, 10851, 7374, 6183, 8850, 8001, 8914, 8604, 7505, 6700, 8380, 6813,
    8745, 7696, 7873, 8001, 6615, 6640, 6333, 8306, 8063, 8442, 7847, 5736,
    7342, 7051, 7391, 9032, 7277, 8818, 6505, 8267, 6607, 7478, 7812, 6951,
    7839, 7733, 7526, 6242, 6841, 6489, 7697, 6622, 6541, 7624, 8450, 10022,
    6456, 9096]) / 10000
fit = smf.ols("spending ~ income + I(income**2)",
              data={"spending": spending, "income": income}).fit()
# HC0 is the estimator of White (1980).
print(fit.get_robustcov_results("HC0").bse[-1])
