library(survival)
library(coin)
# Freireich et al. (1963): weeks in remission; event 0: censored
time <- c(6, 6, 6, 7, 10, 13, 16, 22, 23,
          6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35,
          1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8,
          8, 8, 11, 11, 12, 12, 15, 17, 22, 23)
event <- rep(c(1, 0, 1), c(9, 12, 21))
group <- factor(rep(c("6-MP", "placebo"), each = 21))
# Weight of each time: the number at risk; permutation variance
test <- logrank_test(Surv(time, event) ~ group, type = "Gehan-Breslow")
statistic(test)^2
