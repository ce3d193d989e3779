library(survival)
time <- c(1, 3, 4, 6, 7, 9, 10, 12, 15, 16, 20, 24)  # months
cause <- c(1, 2, 1, 0, 1, 2, 0, 1, 2, 0, 1, 0)
# 0: censored; relapse (1) competes with death (2)
aj <- survfit(Surv(time, factor(cause)) ~ 1)
summary(aj, times = 12)$pstate[2]
