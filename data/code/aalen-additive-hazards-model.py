import pandas as pd
from lifelines import AalenAdditiveFitter

time = [3, 6, 8, 10, 14, 17, 22, 1, 2, 4, 5, 7, 11, 15]  # weeks
event = [0, 1, 1, 1, 0, 1, 0, 1, 1, 1, 1, 1, 1, 1]
placebo = [0] * 7 + [1] * 7
data = pd.DataFrame({"time": time, "event": event, "placebo": placebo})
# No ridge penalty: least squares at each event
model = AalenAdditiveFitter(coef_penalizer=0).fit(data, "time", "event")
print(model.cumulative_hazards_.loc[5, "placebo"])
