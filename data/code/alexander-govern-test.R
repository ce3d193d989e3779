# Red cell folate (micrograms per litre) under three ways of ventilation
a <- c(243, 251, 275, 291, 347, 354, 380, 392)
b <- c(206, 210, 226, 249, 255, 273, 285, 295, 309)
d <- c(241, 258, 270, 293, 328)

groups <- list(a, b, d)
n <- sapply(groups, length)
m <- sapply(groups, mean)
se2 <- sapply(groups, var) / n
w <- 1 / se2 / sum(1 / se2)

# t of each group against the weighted mean, made nearly normal
t <- (m - sum(w * m)) / sqrt(se2)
df <- n - 1
a1 <- df - 0.5
b1 <- 48 * a1^2
k <- sqrt(a1 * log(1 + t^2 / df))
z <- k + (k^3 + 3 * k) / b1 -
  (4 * k^7 + 33 * k^5 + 240 * k^3 + 855 * k) /
  (10 * b1^2 + 8 * b1 * k^4 + 1000 * b1)
sum(z^2)
