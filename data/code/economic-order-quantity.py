import numpy as np

demand = 1000  # units a year
order = 10     # cost of one order
holding = 0.5  # cost of keeping a unit for a year
q = np.sqrt(2 * demand * order / holding)
print(demand / q * order + q / 2 * holding)  # yearly cost
print(q)
