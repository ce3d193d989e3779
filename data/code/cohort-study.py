import pandas as pd
from lifelines import CoxPHFitter
from lifelines.datasets import load_lung

# Patients with advanced lung cancer: days followed, death, sex
lung = load_lung()
df = pd.DataFrame({"days": lung["time"], "died": lung["status"] == 1,
                   "woman": (lung["sex"] == 2).astype(float)})
print(df["died"].sum(), df["woman"].sum())
fit = CoxPHFitter().fit(df, duration_col="days", event_col="died")
print(fit.hazard_ratios_["woman"])  # 1: no difference
