from scipy import signal
import statsmodels.api as sm
# Annual flow of the Nile at Aswan, 1871-1970
nile = sm.datasets.nile.load_pandas().data["volume"]
# No taper, no padding, the mean removed; two-sided, as in R
freq, power = signal.periodogram(nile.to_numpy(), detrend="constant",
                                 return_onesided=False)
print(abs(freq[power.argmax()]))
print(power.max())
