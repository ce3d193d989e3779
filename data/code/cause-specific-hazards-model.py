import numpy as np
import pandas as pd
from lifelines import CoxPHFitter

# cause 0: censored, 1: relapse, 2: death without relapse
time = [1, 3, 4, 6, 7, 9, 10, 12, 15, 16, 20, 24]  # months
cause = np.array([1, 2, 1, 0, 1, 2, 0, 1, 2, 0, 1, 0])
high = [1, 1, 1, 0, 0, 1, 1, 0, 0, 1, 0, 0]
# Other causes count as censored
data = pd.DataFrame({"time": time, "event": cause == 1, "high": high})
model = CoxPHFitter().fit(data, "time", "event",
                          fit_options={"precision": 1e-10})
print(model.params_["high"])
