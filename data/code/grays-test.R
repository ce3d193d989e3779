library(cmprsk)
# cause 0: censored, 1: relapse, 2: death without relapse
time <- c(1, 3, 4, 6, 7, 9, 10, 12, 15, 16, 20, 24)  # months
cause <- c(1, 2, 1, 0, 1, 2, 0, 1, 2, 0, 1, 0)
high <- c(1, 1, 1, 0, 0, 1, 1, 0, 0, 1, 0, 0)
# One test for each cause; the first row is for relapse
fit <- cuminc(time, cause, group = high, cencode = 0)
fit$Tests["1", "stat"]
