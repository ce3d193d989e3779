from statsmodels.sandbox.stats.runs import runstest_1samp

# Above (1) or below (0) the target on 20 days in a row
x = [1, 1, 1, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0, 1, 1, 0, 0, 0, 1, 1]

# Normal approximation without correction for continuity
z, pvalue = runstest_1samp(x, cutoff=0.5, correction=False)
print(pvalue)
print(z)
