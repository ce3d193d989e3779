import numpy as np
# events and people in the treated and the control group
events = np.array([15, 24])
people = np.array([100, 100])
risk = events / people
difference = np.subtract(risk[0], risk[1])
print(-1 / difference)
