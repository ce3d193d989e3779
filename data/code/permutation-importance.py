from sklearn.datasets import load_iris
from sklearn.ensemble import RandomForestClassifier
from sklearn.inspection import permutation_importance

x, species = load_iris(return_X_y=True)
known = slice(0, None, 2)  # every second flower
asked = slice(1, None, 2)
fit = RandomForestClassifier(100, max_features=2, random_state=1)
fit.fit(x[known], species[known])
# Mean loss of accuracy over ten shufflings
loss = permutation_importance(fit, x[asked], species[asked],
                              n_repeats=10, random_state=1)
print(loss.importances_mean)
print(loss.importances_mean[3])
