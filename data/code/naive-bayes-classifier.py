from sklearn.datasets import load_iris
from sklearn.naive_bayes import GaussianNB

x, species = load_iris(return_X_y=True)
# Each measurement is normal within a species
fit = GaussianNB().fit(x, species)
guess = fit.predict(x)  # on the flowers it learned from
print((guess != species).sum())
