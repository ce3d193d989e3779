import numpy as np
from sklearn.svm import SVR

x = np.array([1, 2, 3, 4, 5, 6, 7, 8])
y = np.array([1.2, 1.9, 3.2, 3.8, 5.1, 5.8, 7.2, 7.9])
# Errors below epsilon cost nothing
fit = SVR(kernel="rbf", gamma=0.1, C=10, epsilon=0.1)
fit.fit(x.reshape(-1, 1), y)
print(fit.predict([[4.5]])[0])
