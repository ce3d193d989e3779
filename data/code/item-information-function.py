from scipy.special import expit
discrimination = 1.2
difficulty = 0.5
ability = 0
# two-parameter logistic model: a^2 p (1 - p)
p = expit(discrimination * (ability - difficulty))
print(discrimination**2 * p * (1 - p))
