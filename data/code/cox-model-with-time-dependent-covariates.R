library(survival)
# Stanford heart data: one row before and one after the transplant
model <- coxph(Surv(start, stop, event) ~ age + surgery + transplant,
               data = heart)
coef(model)
coef(model)["age"]
