truth <- c(1, 1, 1, 1, 0, 0, 0, 0, 0, 0)
p <- c(0.9, 0.8, 0.6, 0.4, 0.7, 0.55, 0.3, 0.2, 0.2, 0.1)
j <- sapply(p, function(threshold) {
  sensitivity <- mean(p[truth == 1] >= threshold)
  specificity <- mean(p[truth == 0] < threshold)
  sensitivity + specificity - 1
})
p[which.max(j)]  # the best threshold
max(j)
