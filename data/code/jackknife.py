import numpy as np

# Efron's law schools: average test score and grade of 15 schools
lsat = np.array([576, 635, 558, 578, 666, 580, 555, 661, 651, 605, 653, 575,
                 545, 572, 594])
gpa = np.array([3.39, 3.30, 2.81, 3.03, 3.44, 3.07, 3.00, 3.43, 3.36, 3.13,
                3.12, 2.74, 2.76, 2.88, 2.96])
print(np.corrcoef(lsat, gpa)[0, 1])
n = len(lsat)
# The correlation without the first, the second, ... school
r = np.array([np.corrcoef(np.delete(lsat, i), np.delete(gpa, i))[0, 1]
              for i in range(n)])
print(np.sqrt((n - 1) / n * np.sum((r - r.mean())**2)))
