library(fGarch)
# A GARCH(1,1) series of 1500 days from a simple random generator
u <- Reduce(function(s, i) (16807 * s) %% 2147483647, 1:1500, 42,
            accumulate = TRUE)[-1] / 2147483647
z <- qnorm(u)
y <- h <- rep(1, 1500)
for (t in 2:1500) {
  h[t] <- 0.1 + 0.15 * y[t - 1]^2 + 0.75 * h[t - 1]
  y[t] <- sqrt(h[t]) * z[t]
}
# ARCH(1): without the term of the variance before
fit <- garchFit(~ garch(1, 0), data = y, include.mean = FALSE,
                trace = FALSE)
print(round(coef(fit), 4))
coef(fit)[["alpha1"]]
