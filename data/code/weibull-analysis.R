library(survival)
# Failures of 20 units in hours; ten had not failed at 500 hours
hours <- c(54, 187, 216, 240, 244, 335, 361, 373, 375, 386, rep(500, 10))
failed <- rep(c(1, 0), each = 10)
fit <- survreg(Surv(hours, failed) ~ 1, dist = "weibull")
print(exp(coef(fit)[[1]]))  # characteristic life
1 / fit$scale  # shape
