library(MASS)
# Hours between failures of the air conditioning of one Boeing 720
hours <- c(3, 5, 7, 18, 43, 85, 91, 98, 100, 130, 230, 487)
# Shape and rate for which these data are most probable
fit <- fitdistr(hours, "gamma")
print(fit$loglik)
fit$estimate["shape"]
