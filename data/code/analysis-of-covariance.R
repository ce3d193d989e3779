suppressMessages(library(car))

# Scores of 15 pupils before and after teaching by three methods
method <- factor(rep(c("a", "b", "c"), each = 5))
before <- c(12, 15, 9, 14, 11, 10, 13, 16, 12, 8, 14, 11, 9, 13, 15)
after <- c(18, 21, 14, 20, 16, 19, 23, 25, 21, 17, 19, 17, 13, 18, 22)

# One common slope; the method is tested after the covariate
result <- Anova(lm(after ~ before + method), type = 2)
result["method", "Pr(>F)"]
result["method", "F value"]
