from scipy.stats import beta
responded = 14
patients = 20
# flat prior beta(1, 1): the posterior is beta(a, b)
a = 1 + responded
b = 1 + patients - responded
print(a / (a + b))  # posterior mean
print(beta.ppf([0.025, 0.975], a, b))
