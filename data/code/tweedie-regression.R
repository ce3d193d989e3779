library(mgcv)
# McCullagh and Nelder: clotting time (s) of blood by plasma (per cent)
plasma <- c(5, 10, 15, 20, 30, 40, 60, 80, 100)
time <- c(118, 58, 42, 35, 27, 25, 21, 19, 18)
# Variance = dispersion * mean^1.5; the logarithm of the mean is linear
fit <- glm(time ~ log(plasma), family = Tweedie(p = 1.5, link = "log"))
coef(fit)["log(plasma)"]
