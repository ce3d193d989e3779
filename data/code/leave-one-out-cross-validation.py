import numpy as np
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import LeaveOneOut, cross_val_score

# Efron's law schools: average test score and grade of 15 schools
lsat = np.array([576, 635, 558, 578, 666, 580, 555, 661, 651, 605, 653, 575,
                 545, 572, 594])
gpa = np.array([3.39, 3.30, 2.81, 3.03, 3.44, 3.07, 3.00, 3.43, 3.36, 3.13,
                3.12, 2.74, 2.76, 2.88, 2.96])
fold = LeaveOneOut()
# The line of the other fourteen schools predicts the one left out
error = cross_val_score(LinearRegression(), lsat[:, None], gpa, cv=fold,
                        scoring="neg_mean_squared_error")
print(-error.mean())
