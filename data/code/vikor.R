scale01 <- function(u) (u - min(u)) / (max(u) - min(u))

# Rows are alternatives; all four criteria are benefits
x <- rbind(c(78, 56, 34, 6), c(4, 45, 3, 97), c(18, 2, 50, 63),
           c(9, 14, 11, 92), c(85, 9, 100, 29))
w <- rep(0.25, 4)
best <- apply(x, 2, max)
worst <- apply(x, 2, min)
d <- t(w * (best - t(x)) / (best - worst))
s <- rowSums(d)        # utility of the group
r <- apply(d, 1, max)  # regret of the worst criterion
q <- 0.5 * scale01(s) + 0.5 * scale01(r)  # less is better
q[1]
