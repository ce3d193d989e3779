library(survival)
# One row for each interval between attacks; event 0: end of follow-up
start <- c(0, 3, 9, 0, 5, 0, 7, 11, 0, 0, 14, 0)
stop <- c(3, 9, 20, 5, 18, 7, 11, 16, 19, 14, 21, 17)
event <- c(1, 1, 0, 1, 0, 1, 1, 0, 0, 1, 0, 0)
id <- c(1, 1, 1, 2, 2, 3, 3, 3, 4, 5, 5, 6)
drug <- c(0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1)
# cluster: robust variance, since intervals of one patient are alike
model <- coxph(Surv(start, stop, event) ~ drug, cluster = id)
coef(model)
