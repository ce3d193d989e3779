import numpy as np
import pandas as pd
import statsmodels.formula.api as smf
from statsmodels.treatment.treatment_effects import TreatmentEffect

# Ten untreated and ten treated people: severity before, outcome after
treated = np.repeat([0, 1], 10)
severity = [1.2, 1.9, 2.4, 2.8, 3.3, 3.9, 4.4, 5.1, 6.0, 7.2,
            2.9, 3.6, 4.7, 5.3, 5.8, 6.4, 6.9, 7.5, 8.1, 8.8]
outcome = [11.2, 12.4, 11.5, 13.1, 12.6, 14.3, 13.8, 15.4, 15.9, 17.2,
           15.3, 15.8, 17.4, 16.9, 18.2, 17.5, 19.6, 18.7, 20.1, 21.4]
df = pd.DataFrame({"treated": treated, "severity": severity,
                   "outcome": outcome})
model = smf.ols("outcome ~ severity", data=df)  # fitted in each group
effect = TreatmentEffect(model, treated)
# All twenty with treatment, all twenty without: averages of predictions
print(effect.ra(return_results=False)[0])
