library(nlme)
# Heart rate of nine patients (columns) at four times (rows)
hr <- c(96, 110, 89, 95, 128, 100, 72, 79, 100,
        92, 106, 86, 78, 124, 98, 68, 75, 106,
        86, 108, 85, 78, 118, 100, 67, 74, 104,
        92, 114, 83, 83, 118, 94, 71, 74, 102)
subject <- gl(9, 1, 36)
time <- gl(4, 9)

# Each patient has a level of their own: a random intercept
fit <- lme(hr ~ time, random = ~ 1 | subject)
result <- summary(fit)$tTable["time3", ]  # 60 against 0 minutes
result["Value"]
result["Std.Error"]
