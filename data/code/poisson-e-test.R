# Weed seeds found in two samples of 100 grams each
k <- c(0, 3)
n <- c(100, 100)

# Common rate under the null hypothesis, and all likely pairs of counts
rate <- sum(k) / sum(n)
x <- expand.grid(a = 0:60, b = 0:60)
t <- abs(x$a / n[1] - x$b / n[2]) / sqrt(x$a / n[1]^2 + x$b / n[2]^2)
t[is.nan(t)] <- 0
observed <- abs(k[1] / n[1] - k[2] / n[2]) / sqrt(sum(k / n^2))

prob <- dpois(x$a, n[1] * rate) * dpois(x$b, n[2] * rate)
sum(prob[t >= observed - 1e-9])
