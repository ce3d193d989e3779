library(metafor)
# Pre-eclampsia with and without aspirin (DerSimonian & Kacker 2007)
a <- c(5, 5, 12, 69, 9, 313)
n1 <- c(156, 303, 565, 1570, 103, 4659)
b <- c(8, 17, 9, 94, 11, 352)
n2 <- c(74, 303, 477, 1565, 105, 4650)
fit <- rma(measure = "OR", ai = a, n1i = n1, ci = b, n2i = n2,
           method = "PM")
print(coef(fit))
sqrt(fit$tau2)  # standard deviation between the trials
