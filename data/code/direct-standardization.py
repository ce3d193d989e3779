import numpy as np
# Thrusfield (2007): cases and dog-years in Glasgow, male and female
cases = np.array([53, 16])
years = np.array([180, 71])
standard = [250, 250]  # the population that gives the weights
rate = cases / years
print(cases.sum() / years.sum())  # crude rate
print(np.average(rate, weights=standard))
