value <- c(15, 10, 9, 5)
weight <- c(1, 5, 3, 4)
# best[c + 1]: the largest value that a capacity of c can hold
best <- numeric(8 + 1)
for (i in 1:4) {
  for (c in 8:weight[i]) {  # downwards: each thing at most once
    best[c + 1] <- max(best[c + 1], best[c + 1 - weight[i]] + value[i])
  }
}
best[8 + 1]
