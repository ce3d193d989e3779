library(nlme)
# Effort (Borg scale) of nine people (rows) to rise from four stools
effort <- c(12, 15, 12, 10, 10, 14, 13, 12, 7, 14, 13, 9, 7, 11, 10, 9,
            8, 11, 8, 7, 9, 11, 11, 10, 8, 12, 12, 11, 7, 11, 8, 7,
            9, 13, 10, 8)
stool <- factor(rep(1:4, times = 9))
subject <- factor(rep(1:9, each = 4))
# Each person has a level of their own: a random intercept
fit <- lme(effort ~ stool, random = ~ 1 | subject)
print(c(subject = sqrt(getVarCov(fit)[1, 1]), residual = fit$sigma))
summary(fit)$tTable["stool2", c("Value", "Std.Error")]
