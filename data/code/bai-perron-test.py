import numpy as np
import ruptures as rpt
import statsmodels.api as sm
# Annual flow of the Nile at Aswan, 1871-1970
nile = sm.datasets.nile.load_pandas().data["volume"].to_numpy()
# Up to five breaks of the mean, segments of 15 years or more
fit = rpt.Dynp(model="l2", min_size=15, jump=1).fit(nile)
n = len(nile)
ends = [[n]] + [fit.predict(n_bkps=breaks) for breaks in range(1, 6)]
rss = np.array([fit.cost.sum_of_costs(part) for part in ends])
terms = 2 * np.arange(1, 7)  # means, dates and one variance
bic = n * (np.log(2 * np.pi * rss / n) + 1) + terms * np.log(n)
print(bic.round(1))  # lowest with one break
print(1870 + ends[bic.argmin()][0])  # last year of the first segment
