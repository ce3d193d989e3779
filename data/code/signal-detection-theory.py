from scipy.stats import norm
hits = 42 / 50
false_alarms = 10 / 50
criterion = -(norm.ppf(hits) + norm.ppf(false_alarms)) / 2
print(criterion)
print(norm.ppf(hits) - norm.ppf(false_alarms))
