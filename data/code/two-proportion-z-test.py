from statsmodels.stats.proportion import proportions_ztest

# Successes and patients under two treatments
success = [9, 4]
total = [12, 13]

# Common variance under the null hypothesis
z, pvalue = proportions_ztest(success, total)
print(pvalue)
print(z)
