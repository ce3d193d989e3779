# Rows are stackers; the first criterion is a cost
x <- rbind(c(660, 1000, 1600, 18, 1200), c(800, 1000, 1600, 24, 900),
           c(980, 1000, 2500, 24, 900), c(920, 1500, 1600, 24, 900),
           c(1380, 1500, 1500, 24, 1150), c(1230, 1000, 1600, 24, 1150),
           c(680, 1500, 1600, 18, 1100), c(960, 2000, 1600, 12, 1150))
w <- c(0.1061, 0.3476, 0.3330, 0.1185, 0.0949)
r <- sweep(x, 2, apply(x, 2, max), "/")
r[, 1] <- min(x[, 1]) / x[, 1]
s <- drop(r %*% w)
k_minus <- s / sum(w * apply(r, 2, min))  # against the anti-ideal
k_plus <- s / sum(w)                      # the ideal is 1 everywhere
f_minus <- k_plus / (k_plus + k_minus)
f_plus <- k_minus / (k_plus + k_minus)
f <- (k_plus + k_minus) / (1 + (1 - f_plus) / f_plus +
                             (1 - f_minus) / f_minus)
f[8]
