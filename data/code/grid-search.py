import numpy as np
from sklearn.datasets import load_iris
from sklearn.model_selection import GridSearchCV, PredefinedSplit
from sklearn.svm import SVC

x, species = load_iris(return_X_y=True)
# Ten folds: flowers 0, 10, 20 ... are the first
fold = PredefinedSplit(np.arange(150) % 10)
grid = {"C": [0.1, 1, 10], "gamma": [0.01, 0.1, 1]}
search = GridSearchCV(SVC(), grid, cv=fold).fit(x, species)
print(search.cv_results_["mean_test_score"])
print(search.best_score_)
