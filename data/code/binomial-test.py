from scipy import stats

# Tall and dwarf plants in the progeny
tall = 682
dwarf = 243

# Null hypothesis: three quarters are tall
result = stats.binomtest(tall, tall + dwarf, p=3 / 4)
print(result.pvalue)
