library(metafor)
# Ten studies: effects and their variances (Lipsey & Wilson 2001)
effect <- c(-.33, .32, .39, .31, .17, .64, -.33, .15, -.02, 0)
variance <- c(.084, .035, .017, .034, .072, .117, .102, .093, .012, .067)
# Regression of the effects on their standard errors, weights 1/variance
regtest(effect, variance, model = "lm", predictor = "sei")$zval
