from statsmodels.stats.proportion import proportion_effectsize

# Shares of success under two treatments
p1 = 9 / 12
p2 = 4 / 13

h = proportion_effectsize(p1, p2)
print(h)
