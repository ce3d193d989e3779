library(survival)
time <- c(1, 3, 4, 6, 7, 9, 10, 12, 15, 16, 20, 24)  # months
cause <- c(1, 2, 1, 0, 1, 2, 0, 1, 2, 0, 1, 0)
# The first level is censoring; then the competing events
event <- factor(cause, 0:2, c("censored", "relapse", "death"))
aj <- survfit(Surv(time, event) ~ 1)
summary(aj, times = 12)$pstate[2]
