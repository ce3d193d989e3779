import numpy as np
import pandas as pd
import statsmodels.formula.api as smf
from sklearn.neighbors import NearestNeighbors

# Ten untreated and ten treated people: severity before, outcome after
treated = np.repeat([0, 1], 10)
severity = [1.2, 1.9, 2.4, 2.8, 3.3, 3.9, 4.4, 5.1, 6.0, 7.2,
            2.9, 3.6, 4.7, 5.3, 5.8, 6.4, 6.9, 7.5, 8.1, 8.8]
outcome = [11.2, 12.4, 11.5, 13.1, 12.6, 14.3, 13.8, 15.4, 15.9, 17.2,
           15.3, 15.8, 17.4, 16.9, 18.2, 17.5, 19.6, 18.7, 20.1, 21.4]
df = pd.DataFrame({"treated": treated, "s": severity, "y": outcome})
df["score"] = smf.logit("treated ~ s", data=df).fit(disp=0).predict()
cases, pool = df[df["treated"] == 1], df[df["treated"] == 0]
# Nearest untreated person by propensity score; may be used repeatedly
nearest = NearestNeighbors(n_neighbors=1).fit(pool[["score"]])
index = nearest.kneighbors(cases[["score"]], return_distance=False)[:, 0]
print(np.mean(cases["y"].to_numpy() - pool["y"].to_numpy()[index]))
