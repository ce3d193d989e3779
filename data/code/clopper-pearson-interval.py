from statsmodels.stats.proportion import proportion_confint

# Newcombe's example: 81 of 263 people have the condition
cases = 81
people = 263
print(cases / people)
low, high = proportion_confint(cases, people, alpha=0.05, method="beta")
print(low, high)
