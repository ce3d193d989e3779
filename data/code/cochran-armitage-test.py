import numpy as np
from scipy import stats

# Caesarean sections and all births by shoe size, from <4 to 6+
caesarean = np.array([5, 7, 6, 7, 8, 10])
births = np.array([22, 35, 42, 48, 54, 150])

# Scores 1 to 6; squared z with one degree of freedom
score = np.arange(1, 7)
p = caesarean.sum() / births.sum()
distance = score - np.average(score, weights=births)
slope = np.sum(distance * (caesarean - births * p))
chi2 = slope ** 2 / (p * (1 - p) * np.sum(births * distance ** 2))
print(stats.chi2.sf(chi2, 1))
print(chi2)
