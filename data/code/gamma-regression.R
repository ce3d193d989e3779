# McCullagh and Nelder: clotting time (s) of blood by plasma (per cent)
plasma <- c(5, 10, 15, 20, 30, 40, 60, 80, 100)
time <- c(118, 58, 42, 35, 27, 25, 21, 19, 18)
# 1 / mean is linear: the canonical link of the gamma distribution
fit <- glm(time ~ log(plasma), family = Gamma(link = "inverse"))
coef(fit)["log(plasma)"]
