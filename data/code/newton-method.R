# Freudenstein and Roth's test function
f <- function(x) {
  (-13 + x[1] + ((5 - x[2]) * x[2] - 2) * x[2])^2 +
    (-29 + x[1] + ((x[2] + 1) * x[2] - 14) * x[2])^2
}
slope <- function(x) {  # by central differences
  h <- diag(1e-5, 2)
  apply(h, 1, function(d) mean(c(f(x + d), -f(x - d)))) / 1e-5
}
# From this start, a local search ends in the local minimum
x <- c(0.5, -2)
for (step in 1:10) {
  x <- x - solve(optimHess(x, f), slope(x))
}
x
f(x)
