import statsmodels.api as sm
from statsmodels.discrete.conditional_models import ConditionalLogit
# 210 travellers choose air, train, bus or car (Greene 2003, ch. 21)
data = sm.datasets.modechoice.load_pandas().data
for place, mode in enumerate(["air", "train", "bus"], 1):
    data[mode] = (data["mode"] == place).astype(float)  # against car
data["air_income"] = data["hinc"] * data["air"]
x = data[["air", "train", "bus", "gc", "ttme", "air_income"]]
fit = ConditionalLogit(data["choice"], x, groups=data["individual"]).fit(
    method="bfgs", gtol=1e-8, disp=False)
print(fit.params["ttme"])
