import numpy as np
from sklearn.datasets import load_iris
from sklearn.mixture import GaussianMixture

x = load_iris().data
# Each component has a covariance matrix of its own
fit = GaussianMixture(3, covariance_type="full", tol=1e-7, max_iter=1000,
                      reg_covar=0, random_state=1).fit(x)
group = fit.predict(x)
print(np.unique(group, return_counts=True)[1])
print(fit.score(x) * len(x))
