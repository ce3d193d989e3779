import statsmodels.api as sm
from statsmodels.tsa.forecasting.theta import ThetaModel
# Annual flow of the Nile at Aswan, 1871-1970
nile = sm.datasets.nile.load_pandas().data["volume"]
fit = ThetaModel(nile, period=1, deseasonalize=False).fit()
forecast = fit.forecast(5)
print(forecast.iloc[4])  # 1975
