from scipy.stats import mannwhitneyu

# Pieces per worker: no, rough and exact knowledge of the result
none = [40, 35, 38, 43, 44, 41]
rough = [38, 40, 47, 44, 40, 42]
exact = [48, 40, 45, 43, 46, 44]

# Sum of the Mann-Whitney counts of all pairs, the later group first
pairs = [(none, rough), (none, exact), (rough, exact)]
j = sum(mannwhitneyu(y, x).statistic for x, y in pairs)
print(j)
