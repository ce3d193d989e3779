library(pls)
# Hald's cement: per cent of four constituents, heat evolved (cal/g)
x <- cbind(c(7, 1, 11, 11, 7, 11, 3, 1, 2, 21, 1, 11, 10),
           c(26, 29, 56, 31, 52, 55, 71, 31, 54, 47, 40, 66, 68),
           c(6, 15, 8, 8, 6, 9, 17, 22, 18, 4, 23, 9, 8),
           c(60, 52, 20, 47, 33, 22, 6, 44, 22, 26, 34, 12, 12))
y <- c(78.5, 74.3, 104.3, 87.6, 95.9, 109.2, 102.7, 72.5, 93.1, 115.9,
       83.8, 113.3, 109.4)
fit <- pcr(y ~ x, ncomp = 2, scale = FALSE)  # all in per cent: no scaling
b <- drop(coef(fit, ncomp = 2))
print(unname(b))
b[[1]]
