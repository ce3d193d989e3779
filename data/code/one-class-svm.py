import numpy as np
from sklearn.svm import OneClassSVM

x = np.array([[1.0, 1.0], [1.3, 1.1], [1.1, 1.5], [1.6, 1.4],
              [2.0, 1.2], [1.8, 1.9], [1.2, 2.0], [5.0, 5.2]])
# nu: upper bound on the share left outside; outside is below 0
fit = OneClassSVM(kernel="rbf", gamma=0.1, nu=0.4, tol=1e-8).fit(x)
score = fit.decision_function(x)
print(score[7])
