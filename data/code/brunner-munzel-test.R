# Energy expenditure (MJ per day) of lean and of obese women
lean <- c(7.53, 7.48, 8.08, 8.09, 10.15, 8.40, 10.88, 6.13, 7.90,
          7.05, 7.48, 7.58, 8.11)
obese <- c(9.21, 11.51, 12.79, 11.85, 9.97, 8.79, 9.69, 9.68, 9.19)

n <- c(length(lean), length(obese))
overall <- rank(c(lean, obese))
first <- overall[1:n[1]]
second <- overall[-(1:n[1])]

# Placements: overall rank minus the rank within the own group
v <- c(var(first - rank(lean)), var(second - rank(obese)))
w <- n[1] * n[2] * (mean(second) - mean(first)) /
  (sum(n) * sqrt(sum(n * v)))
df <- sum(n * v)^2 / sum((n * v)^2 / (n - 1))
2 * pt(-abs(w), df)
w
