library(survival)
time <- c(1, 3, 4, 6, 7, 9, 10, 12, 15, 16, 20, 24)  # months
cause <- c(1, 2, 1, 0, 1, 2, 0, 1, 2, 0, 1, 0)
# 0: censored; relapse (1) and death (2) both count as the event
na <- survfit(Surv(time, cause > 0) ~ 1)
summary(na, times = 12)$cumhaz
