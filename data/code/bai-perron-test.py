import ruptures as rpt
import statsmodels.api as sm
# Annual flow of the Nile at Aswan, 1871-1970
nile = sm.datasets.nile.load_pandas().data["volume"]
# One break of the mean, segments of 15 years or more
fit = rpt.Dynp(model="l2", min_size=15, jump=1).fit(nile.to_numpy())
first = fit.predict(n_bkps=1)[0]
print(1870 + first)  # last year of the first segment
