from scipy.stats import binomtest
positive = 45
tested = 150
sensitivity = 0.96
specificity = 0.89


def true_share(p):
    return (p + specificity - 1) / (sensitivity + specificity - 1)


apparent = binomtest(positive, tested)
low, high = apparent.proportion_ci()
print(true_share(low), true_share(high))  # sensitivity, specificity known
print(true_share(apparent.statistic))
