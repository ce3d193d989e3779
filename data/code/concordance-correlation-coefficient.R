# Bland & Altman (1986): peak expiratory flow by two meters, l/min
large <- c(494, 395, 516, 434, 476, 557, 413, 442, 650,
           433, 417, 656, 267, 478, 178, 423, 427)
mini <- c(512, 430, 520, 428, 500, 600, 364, 380, 658,
          445, 432, 626, 260, 477, 259, 350, 451)
# Moments with divisor n, as Lin (1989) defines them
n <- length(large)
s <- cov(cbind(large, mini)) * (n - 1) / n
shift <- mean(large) - mean(mini)
2 * s[1, 2] / (s[1, 1] + s[2, 2] + shift^2)
