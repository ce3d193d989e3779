# One-sided p-values of five independent studies
p <- c(0.12, 0.01, 0.72, 0.07, 0.17)

# Smallest of the ordered p-values, each times n over its rank
n <- length(p)
min(n * sort(p) / 1:n)
