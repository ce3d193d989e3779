library(survival)
# cause 0: censored, 1: relapse, 2: death without relapse
time <- c(1, 3, 4, 6, 7, 9, 10, 12, 15, 16, 20, 24)  # months
cause <- c(1, 2, 1, 0, 1, 2, 0, 1, 2, 0, 1, 0)
high <- c(1, 1, 1, 0, 0, 1, 1, 0, 0, 1, 0, 0)
# Other causes count as censored
model <- coxph(Surv(time, cause == 1) ~ high)
coef(model)
