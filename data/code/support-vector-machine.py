from sklearn.datasets import load_iris
from sklearn.svm import SVC

x, species = load_iris(return_X_y=True)
x, species = x[50:], species[50:]  # versicolor and virginica
fit = SVC(kernel="linear", C=1).fit(x, species)
print(fit.score(x, species))
print(fit.n_support_.sum())
