library(survival)
# Patients with advanced lung cancer: days followed, death, sex
df <- data.frame(days = lung$time, died = lung$status == 2,
                 woman = as.numeric(lung$sex == 2))
print(colSums(df[c("died", "woman")]))
fit <- coxph(Surv(days, died) ~ woman, data = df, ties = "efron")
exp(coef(fit))  # 1: no difference
