import numpy as np
from lifelines import WeibullFitter
# Failures of 20 units in hours; ten had not failed at 500 hours
hours = [54, 187, 216, 240, 244, 335, 361, 373, 375, 386] + [500] * 10
failed = np.repeat([1, 0], 10)
fit = WeibullFitter().fit(hours, failed)
print(fit.lambda_)  # characteristic life
print(fit.rho_)  # shape
