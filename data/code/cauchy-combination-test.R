# One-sided p-values of five independent studies
p <- c(0.12, 0.01, 0.72, 0.07, 0.17)

# The mean of the transformed p-values is close to Cauchy
t <- mean(tan((0.5 - p) * pi))
t
pcauchy(t, lower.tail = FALSE)
