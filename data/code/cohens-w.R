library(pwr)

# Probabilities of four categories: under the null and the alternative
p0 <- rep(1 / 4, 4)
p1 <- c(0.375, rep(0.625 / 3, 3))

w <- ES.w1(p0, p1)
w
