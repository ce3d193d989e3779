import statsmodels.api as sm
# Annual flow of the Nile at Aswan, 1871-1970
nile = sm.datasets.nile.load_pandas().data["volume"]
# A level that follows a random walk, plus noise
model = sm.tsa.UnobservedComponents(nile, "llevel")
model.ssm.initialize_diffuse()  # exact, nothing is known at the start
fit = model.fit(method="nm", maxiter=2000, disp=False)
print(fit.params)
print(fit.params["sigma2.level"])
