from sklearn.datasets import load_iris
from sklearn.discriminant_analysis import QuadraticDiscriminantAnalysis

x, species = load_iris(return_X_y=True)
# Each species has a covariance matrix of its own
fit = QuadraticDiscriminantAnalysis().fit(x, species)
guess = fit.predict(x)  # on the flowers it learned from
print((guess != species).sum())
