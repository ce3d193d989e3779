truth <- c(1, 1, 1, 1, 0, 0, 0, 0, 0, 0)
p <- c(0.9, 0.8, 0.6, 0.4, 0.7, 0.55, 0.3, 0.2, 0.2, 0.1)
# The share of pairs that are ranked rightly; ties count half
w <- wilcox.test(p[truth == 1], p[truth == 0], exact = FALSE)$statistic
w[["W"]] / (sum(truth == 1) * sum(truth == 0))
