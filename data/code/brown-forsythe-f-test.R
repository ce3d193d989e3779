# Red cell folate (micrograms per litre) under three ways of ventilation
a <- c(243, 251, 275, 291, 347, 354, 380, 392)
b <- c(206, 210, 226, 249, 255, 273, 285, 295, 309)
d <- c(241, 258, 270, 293, 328)
folate <- c(a, b, d)
group <- factor(rep(c("a", "b", "d"), c(8, 9, 5)))

n <- tapply(folate, group, length)
m <- tapply(folate, group, mean)
v <- tapply(folate, group, var)

# Variances weighted with the shares of the other groups
sum(n * (m - mean(folate))^2) / sum((1 - n / sum(n)) * v)
