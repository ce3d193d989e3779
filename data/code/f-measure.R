truth <- c(1, 1, 1, 1, 0, 0, 0, 0, 0, 0)
p <- c(0.9, 0.8, 0.6, 0.4, 0.7, 0.55, 0.3, 0.2, 0.2, 0.1)
guess <- as.numeric(p >= 0.5)
# Harmonic mean of precision and recall
hits <- sum(truth == 1 & guess == 1)
precision <- hits / sum(guess == 1)
recall <- hits / sum(truth == 1)
2 * precision * recall / (precision + recall)
