import numpy as np
from arch import arch_model
from scipy import stats
# A GARCH(1,1) series of 1500 days from a simple random generator
u = [42]
for _ in range(1500):
    u.append(16807 * u[-1] % 2147483647)
z = stats.norm.ppf(np.array(u[1:]) / 2147483647)
y, h = np.ones(1500), np.ones(1500)
for t in range(1, 1500):
    h[t] = 0.1 + 0.15 * y[t - 1] ** 2 + 0.75 * h[t - 1]
    y[t] = np.sqrt(h[t]) * z[t]
# ARCH(1): without the term of the variance before
model = arch_model(y, mean="Zero", vol="ARCH", p=1, rescale=False)
# The variance starts at the mean square, as in fGarch
fit = model.fit(disp="off", backcast=np.mean(y ** 2))
print(fit.params.round(4))
print(fit.params["alpha[1]"])
