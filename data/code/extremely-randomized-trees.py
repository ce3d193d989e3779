from sklearn.datasets import load_iris
from sklearn.ensemble import ExtraTreesClassifier

x, species = load_iris(return_X_y=True)
known = slice(0, None, 2)  # every second flower is to be guessed
asked = slice(1, None, 2)
fit = ExtraTreesClassifier(500, max_features=2, random_state=1)
fit.fit(x[known], species[known])
guess = fit.predict(x[asked])
print((guess != species[asked]).sum())
