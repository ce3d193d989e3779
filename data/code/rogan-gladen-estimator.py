from scipy.stats import binomtest
positive = 45
tested = 150
sensitivity = 0.96
specificity = 0.89
apparent = binomtest(positive, tested).statistic
print((apparent + specificity - 1) / (sensitivity + specificity - 1))
