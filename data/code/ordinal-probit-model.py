import numpy as np
from statsmodels.miscmodels.ordinal_model import OrderedModel

# Grades of 16 pupils (1: failed, 2: passed, 3: passed well), hours of study
hours = np.arange(1, 9, 0.5)
grade = np.array([1, 1, 1, 2, 1, 1, 3, 1, 2, 2, 1, 3, 2, 3, 3, 3])
# A normal latent scale is divided at two points
model = OrderedModel(grade, hours[:, None], distr="probit")
fit = model.fit(method="newton", disp=0)
print(fit.params[0])
