# 52 pieces of a lot are inspected; it is accepted with at most 3 bad ones
share <- c(0.01, 0.02, 0.05, 0.10)  # bad pieces in the lot
accepted <- pbinom(3, size = 52, prob = share)
print(round(accepted, 3))  # points of the operating characteristic
accepted[3]
