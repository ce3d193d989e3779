import numpy as np
import pandas as pd
import statsmodels.formula.api as smf

# Ten untreated and ten treated people: severity before treatment
treated = np.repeat([0, 1], 10)
severity = [1.2, 1.9, 2.4, 2.8, 3.3, 3.9, 4.4, 5.1, 6.0, 7.2,
            2.9, 3.6, 4.7, 5.3, 5.8, 6.4, 6.9, 7.5, 8.1, 8.8]
df = pd.DataFrame({"treated": treated, "severity": severity})
fit = smf.logit("treated ~ severity", data=df).fit(disp=0)
score = fit.predict().tolist()  # probability of treatment, given severity
print(np.round(score, 3))
print(score[9])
