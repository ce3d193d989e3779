from statsmodels.stats.gof import chisquare_effectsize

# Probabilities of four categories: under the null and the alternative
p0 = [1 / 4] * 4
p1 = [0.375] + [0.625 / 3] * 3

w = chisquare_effectsize(p0, p1)
print(w)
