# Red cell folate (micrograms per litre) under three ways of ventilation
a <- c(243, 251, 275, 291, 347, 354, 380, 392)
b <- c(206, 210, 226, 249, 255, 273, 285, 295, 309)
d <- c(241, 258, 270, 293, 328)

# Mean ranks of a and b among all values (no ties)
r <- rank(c(a, b, d))
n <- c(length(a), length(b))
total <- length(r)
se <- sqrt(total * (total + 1) / 12 * sum(1 / n))
z <- (mean(r[1:8]) - mean(r[9:17])) / se

# Two-sided p-value times the number of pairs (Bonferroni)
z
min(1, 3 * 2 * pnorm(-abs(z)))
