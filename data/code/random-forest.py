from sklearn.datasets import load_iris
from sklearn.ensemble import RandomForestClassifier

x, species = load_iris(return_X_y=True)
# Two of the four measurements are tried at every split
fit = RandomForestClassifier(500, max_features=2, oob_score=True,
                             random_state=1).fit(x, species)
print(1 - fit.oob_score_)
