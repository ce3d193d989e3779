import pandas as pd
from lifelines import CoxTimeVaryingFitter

# One row for each interval between attacks; event 0: end of follow-up
data = pd.DataFrame({
    "start": [0, 3, 9, 0, 5, 0, 7, 11, 0, 0, 14, 0],
    "stop": [3, 9, 20, 5, 18, 7, 11, 16, 19, 14, 21, 17],
    "event": [1, 1, 0, 1, 0, 1, 1, 0, 0, 1, 0, 0],
    "id": [1, 1, 1, 2, 2, 3, 3, 3, 4, 5, 5, 6],
    "drug": [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1]})
# A patient stays at risk after each attack; no robust variance here
model = CoxTimeVaryingFitter().fit(data, id_col="id", event_col="event",
                                   start_col="start", stop_col="stop",
                                   fit_options={"precision": 1e-10})
print(model.params_["drug"])
