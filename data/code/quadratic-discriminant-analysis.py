from sklearn.datasets import load_iris
from sklearn.discriminant_analysis import QuadraticDiscriminantAnalysis

x, species = load_iris(return_X_y=True)
known = slice(0, None, 2)  # every second flower is to be guessed
asked = slice(1, None, 2)
# Each species has a covariance matrix of its own
fit = QuadraticDiscriminantAnalysis().fit(x[known], species[known])
guess = fit.predict(x[asked])
print((guess != species[asked]).sum())
