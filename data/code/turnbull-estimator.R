library(survival)
# Turnbull (1974): at times 1 to 4 events seen (1), right-censored (0)
# and left-censored (2) and how many
time <- rep(1:4, each = 3)
status <- rep(c(1, 0, 2), 4)
n <- c(12, 3, 2, 6, 2, 4, 2, 0, 2, 3, 3, 5)
fit <- survfit(Surv(time, time, status, type = "interval") ~ 1,
               weights = n)
fit$surv
fit$surv[2]
