# NIST StRD, data set Misra1a: adsorption of a gas (y) by pressure (x)
x <- c(77.6, 114.9, 141.1, 190.8, 239.9, 289.0, 332.8, 378.4, 434.8, 477.3,
       536.8, 593.1, 689.1, 760.0)
y <- c(10.07, 14.73, 17.94, 23.93, 29.61, 35.18, 40.02, 44.82, 50.76, 55.05,
       61.01, 66.40, 75.47, 81.78)
# The solution is searched for from starting values
fit <- nls(y ~ b1 * (1 - exp(-b2 * x)), start = list(b1 = 250, b2 = 5e-4))
print(coef(fit))
coef(fit)["b1"]
