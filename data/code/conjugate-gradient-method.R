a <- rbind(c(3, 2), c(2, 6))  # symmetric, positive definite
b <- c(2, -8)
x <- c(0, 0)
r <- b - drop(a %*% x)
p <- r
for (step in 1:2) {  # at most as many steps as unknowns
  ap <- drop(a %*% p)
  alpha <- sum(r^2) / sum(p * ap)
  x <- x + alpha * p
  r_new <- r - alpha * ap
  p <- r_new + sum(r_new^2) / sum(r^2) * p
  r <- r_new
}
x
x[1]
