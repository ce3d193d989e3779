import numpy as np
import pandas as pd
from lifelines import AalenAdditiveFitter

# Freireich et al. (1963): weeks in remission; event 0: censored
time = [6, 6, 6, 7, 10, 13, 16, 22, 23,
        6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35,
        1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8,
        8, 8, 11, 11, 12, 12, 15, 17, 22, 23]
event = np.repeat([1, 0, 1], [9, 12, 21])
placebo = np.repeat([0, 1], 21)
data = pd.DataFrame({"time": time, "event": event, "placebo": placebo})
# No ridge penalty: least squares at each event, summed to week 8
model = AalenAdditiveFitter(coef_penalizer=0).fit(data, "time", "event")
print(model.cumulative_hazards_.loc[8, "placebo"])
