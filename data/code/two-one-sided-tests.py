from statsmodels.stats.weightstats import ttost_ind

# Energy expenditure (MJ per day) of lean and of obese women
lean = [7.53, 7.48, 8.08, 8.09, 10.15, 8.40, 10.88, 6.13, 7.90,
        7.05, 7.48, 7.58, 8.11]
obese = [9.21, 11.51, 12.79, 11.85, 9.97, 8.79, 9.69, 9.68, 9.19]

# Margin, fixed beforehand (here a wide one): 4 MJ per day either way
pvalue, below, above = ttost_ind(lean, obese, low=-4, upp=4,
                                 usevar="pooled")
print(pvalue)
