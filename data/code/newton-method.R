# Slope and curvature of the gamma function
slope <- function(x) gamma(x) * digamma(x)
curvature <- function(x) gamma(x) * (digamma(x)^2 + trigamma(x))
x <- 1.5
for (step in 1:6) {
  x <- x - slope(x) / curvature(x)
}
x  # where
# As many digits as the tables have
print(gamma(x), digits = 10)
