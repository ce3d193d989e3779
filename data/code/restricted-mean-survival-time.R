library(survival)
# Freireich et al. (1963): weeks in remission on 6-MP; event 0: censored
time <- c(6, 6, 6, 7, 10, 13, 16, 22, 23,
          6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35)
event <- rep(c(1, 0), c(9, 12))
km <- survfit(Surv(time, event) ~ 1)
summary(km, rmean = 24)$table["rmean"]  # area under the curve to 24
