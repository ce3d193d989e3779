from scipy import stats
# 52 pieces of a lot are inspected; it is accepted with at most 3 bad ones
share = [0.01, 0.02, 0.05, 0.10]  # bad pieces in the lot
accepted = stats.binom.cdf(3, 52, share)
print(accepted.round(3))  # points of the operating characteristic
print(accepted[2])
