library(metafor)
# Ten studies: effects and their variances (Lipsey & Wilson 2001)
effect <- c(-.33, .32, .39, .31, .17, .64, -.33, .15, -.02, 0)
variance <- c(.084, .035, .017, .034, .072, .117, .102, .093, .012, .067)
# Null results that bring the sum of z down to the one-sided 5 % level
fsn(effect, variance, type = "Rosenthal", alpha = 0.05)$fsnum
