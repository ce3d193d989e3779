from sklearn.datasets import load_iris
from sklearn.discriminant_analysis import LinearDiscriminantAnalysis

x, species = load_iris(return_X_y=True)
# All species share one covariance matrix
fit = LinearDiscriminantAnalysis().fit(x, species)
guess = fit.predict(x)  # on the flowers it learned from
print((guess != species).sum())
