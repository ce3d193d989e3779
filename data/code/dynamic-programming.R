value <- c(15, 10, 9, 5)
weight <- c(1, 5, 3, 4)
# best[room + 1]: the largest value that fits into this room
best <- numeric(8 + 1)
for (i in 1:4) {
  for (room in 8:weight[i]) {  # downwards: each thing at most once
    best[room + 1] <- max(best[room + 1],
                          best[room + 1 - weight[i]] + value[i])
  }
}
best[8 + 1]
