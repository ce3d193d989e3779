library(metafor)
# Ten studies: effects and their variances (Lipsey & Wilson 2001)
effect <- c(-.33, .32, .39, .31, .17, .64, -.33, .15, -.02, 0)
variance <- c(.084, .035, .017, .034, .072, .117, .102, .093, .012, .067)
fit <- rma(effect, variance, method = "DL")  # DerSimonian and Laird
coef(fit)  # the mean effect
fit$QE     # do the effects differ by more than chance?
