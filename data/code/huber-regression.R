library(MASS)
# Brownlee's stack loss data: oxidation of ammonia on 21 days
loss <- c(42, 37, 37, 28, 18, 18, 19, 20, 15, 14, 14, 13, 11, 12, 8, 7,
          8, 8, 9, 15, 15)
air <- c(80, 80, 75, 62, 62, 62, 62, 62, 58, 58, 58, 58, 58, 58, 50, 50,
         50, 50, 50, 56, 70)
water <- c(27, 27, 25, 24, 22, 23, 24, 24, 23, 18, 18, 17, 18, 19, 18, 18,
           19, 19, 20, 20, 20)
acid <- c(89, 88, 90, 87, 87, 87, 93, 93, 87, 80, 89, 88, 82, 93, 89, 86,
          72, 79, 80, 82, 91)
# Residuals beyond 1.345 robust standard deviations weigh less
fit <- rlm(loss ~ air + water + acid, psi = psi.huber, k = 1.345)
coef(fit)["air"]
