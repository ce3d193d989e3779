library(survival)
time <- c(3, 6, 8, 10, 14, 17, 22, 1, 2, 4, 5, 7, 11, 15)  # weeks
event <- c(0, 1, 1, 1, 0, 1, 0, 1, 1, 1, 1, 1, 1, 1)
placebo <- rep(c(0, 1), each = 7)
model <- aareg(Surv(time, event) ~ placebo, nmin = 1)
# Least-squares increments, one row for each event, summed to week 5
sum(model$coefficient[model$times <= 5, "placebo"])
