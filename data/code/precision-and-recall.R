truth <- c(1, 1, 1, 1, 0, 0, 0, 0, 0, 0)
guess <- c(1, 1, 1, 0, 1, 1, 0, 0, 0, 0)
hits <- sum(truth == 1 & guess == 1)
hits / sum(guess == 1)  # precision
hits / sum(truth == 1)  # recall
