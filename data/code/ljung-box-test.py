import numpy as np
import statsmodels.formula.api as smf
from statsmodels.stats.diagnostic import acorr_ljungbox
# US investment, 1963-1982 (Greene 1993, Table 15.1)
gnp = np.array([596.7, 637.7, 691.1, 756, 799.6, 873.4, 944, 992.7,
                1077.6, 1185.9, 1326.4, 1434.2, 1549.2, 1718, 1918.3,
                2163.9, 2417.8, 2631.7, 2954.1, 3073])
spent = np.array([90.9, 97.4, 113.5, 125.7, 122.8, 133.3, 149.3, 144.2,
                  166.4, 195, 229.8, 228.7, 206.1, 257.9, 324.1, 386.6,
                  423, 401.9, 474.9, 414.5])
price = np.array([.7167, .7277, .7436, .7676, .7906, .8254, .8679, .9145,
                  .9601, 1, 1.0575, 1.1508, 1.2579, 1.3234, 1.4005,
                  1.5042, 1.6342, 1.7842, 1.9514, 2.0688])
rate = np.array([3.23, 3.55, 4.04, 4.5, 4.19, 5.16, 5.87, 5.95, 4.88, 4.5,
                 6.44, 7.83, 6.25, 5.5, 5.46, 7.46, 10.28, 11.77, 13.42,
                 11.02])
y, x1 = (spent / price)[1:], (gnp / price)[1:]
x2 = rate[1:] - 100 * np.diff(price) / price[:-1]  # real interest rate
fit = smf.ols("y ~ x1 + x2", data={"y": y, "x1": x1, "x2": x2}).fit()
print(acorr_ljungbox(fit.resid, lags=[4])["lb_stat"].iloc[0])
