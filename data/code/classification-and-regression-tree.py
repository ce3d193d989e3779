from sklearn.datasets import load_iris
from sklearn.tree import DecisionTreeClassifier

x, species = load_iris(return_X_y=True)
fit = DecisionTreeClassifier(criterion="gini", max_depth=2,
                             random_state=1).fit(x, species)
guess = fit.predict(x)  # on the flowers it learned from
print((guess != species).sum())
