import numpy as np
# Willeberg (1977): cases and non-cases among cats on dry food and not
cases = np.array([13, 5])
healthy = np.array([2163, 3349])
risk = cases / (cases + healthy)
overall = np.average(risk, weights=cases + healthy)
# how much lower the overall risk would be if no cat were exposed
print((overall - risk[1]) / overall)
