import numpy as np
from lifelines import AalenJohansenFitter

time = [1, 3, 4, 6, 7, 9, 10, 12, 15, 16, 20, 24]  # months
cause = np.array([1, 2, 1, 0, 1, 2, 0, 1, 2, 0, 1, 0])
# 0: censored; relapse (1) competes with death (2)
aj = AalenJohansenFitter().fit(time, cause, event_of_interest=1)
print(aj.predict(12))
