import statsmodels.api as sm
# Annual flow of the Nile at Aswan, 1871-1970
nile = sm.datasets.nile.load_pandas().data["volume"]
# Level: random walk, variance 1469.1; noise: variance 15099
model = sm.tsa.UnobservedComponents(nile, "llevel")
model.ssm.initialize_known([0], [[1e7]])
filtered = model.filter([15099, 1469.1]).filtered_state[0]
print(filtered[:6].round(2))
print(filtered[99])  # level in 1970, from all years up to then
