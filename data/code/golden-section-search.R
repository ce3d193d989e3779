# R's optimize() is Brent's method; this is the golden section alone
a <- 1
b <- 2
ratio <- (sqrt(5) - 1) / 2
while (b - a > 1e-8) {
  left <- b - ratio * (b - a)
  right <- a + ratio * (b - a)
  if (gamma(left) < gamma(right)) b <- right else a <- left
}
(a + b) / 2  # where
# As many digits as the tables have
print(gamma((a + b) / 2), digits = 10)
