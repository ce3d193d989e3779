library(survival)
# Freireich et al. (1963): weeks in remission; event 0: censored
time <- c(6, 6, 6, 7, 10, 13, 16, 22, 23,
          6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35,
          1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8,
          8, 8, 11, 11, 12, 12, 15, 17, 22, 23)
event <- rep(c(1, 0, 1), c(9, 12, 21))
placebo <- rep(c(0, 1), each = 21)
model <- aareg(Surv(time, event) ~ placebo, nmin = 1)
# Least-squares increments, one row for each event, summed to week 8
sum(model$coefficient[model$times <= 8, "placebo"])
