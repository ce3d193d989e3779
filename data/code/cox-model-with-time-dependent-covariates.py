from lifelines import CoxTimeVaryingFitter
from lifelines.datasets import load_stanford_heart_transplants

# Stanford heart data: one row before and one after the transplant
heart = load_stanford_heart_transplants()
heart = heart[["id", "start", "stop", "event",
               "age", "surgery", "transplant"]]
model = CoxTimeVaryingFitter().fit(heart, id_col="id", event_col="event",
                                   start_col="start", stop_col="stop")
print(model.params_)
print(model.params_["age"])
