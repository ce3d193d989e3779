library(metafor)
# Ten studies: effects and their variances (Lipsey & Wilson 2001)
effect <- c(-.33, .32, .39, .31, .17, .64, -.33, .15, -.02, 0)
variance <- c(.084, .035, .017, .034, .072, .117, .102, .093, .012, .067)
random <- c(0, 0, 0, 0, 0, 0, 1, 1, 1, 1)  # assigned at random
intensity <- c(7, 3, 7, 5, 7, 7, 4, 4, 5, 6)
# Fixed-effect model with moderators, as in the book
fit <- rma(effect, variance, mods = ~ random + intensity, method = "FE")
coef(fit)[["random"]]
