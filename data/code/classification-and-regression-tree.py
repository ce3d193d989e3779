from sklearn.datasets import load_iris
from sklearn.tree import DecisionTreeClassifier

x, species = load_iris(return_X_y=True)
known = slice(0, None, 2)  # every second flower is to be guessed
asked = slice(1, None, 2)
# A tree of at most two levels of splits
fit = DecisionTreeClassifier(criterion="gini", max_depth=2,
                             random_state=1).fit(x[known], species[known])
guess = fit.predict(x[asked])
print((guess != species[asked]).sum())
