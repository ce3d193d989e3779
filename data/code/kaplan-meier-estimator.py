import numpy as np
from lifelines import KaplanMeierFitter

# Freireich et al. (1963): weeks in remission on 6-MP; event 0: censored
time = np.array([6, 6, 6, 7, 10, 13, 16, 22, 23,
                 6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35])
event = np.repeat([1, 0], [9, 12])
km = KaplanMeierFitter().fit(time, event)
print(km.predict(10))
