from sklearn.datasets import load_iris
from sklearn.svm import OneClassSVM

setosa = load_iris().data[:50]
# nu: upper bound on the share of flowers left outside
fit = OneClassSVM(kernel="rbf", gamma=0.5, nu=0.1).fit(setosa)
value = fit.decision_function(setosa)
# On the boundary the decision value is 0 but for rounding
print((value < -0.001).sum())
