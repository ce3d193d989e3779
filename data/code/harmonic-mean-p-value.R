# One-sided p-values of five independent studies
p <- c(0.12, 0.01, 0.72, 0.07, 0.17)

# Equal weights; the mean is close to a p-value only where it is small
n <- length(p)
hmp <- n / sum(1 / p)
hmp
