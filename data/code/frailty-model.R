library(survival)
# kidney: McGilchrist & Aisbett (1991), two times for each patient
# frailty: one gamma-distributed factor for each patient
model <- coxph(Surv(time, status) ~ sex + frailty(id), data = kidney)
coef(model)  # log hazard ratio of women, given the frailty
model$history[["frailty(id)"]]$theta
