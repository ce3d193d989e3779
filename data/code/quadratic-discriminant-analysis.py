from sklearn.datasets import load_iris
from sklearn.discriminant_analysis import QuadraticDiscriminantAnalysis

x, species = load_iris(return_X_y=True)
# Covariances with divisor n
fit = QuadraticDiscriminantAnalysis().fit(x, species)
p = fit.predict_proba(x)
print(p[70, 1])
