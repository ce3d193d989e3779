# Rows are texts, columns labels
truth <- rbind(c(1, 0, 1), c(0, 1, 0), c(1, 1, 0), c(0, 0, 1))
guess <- rbind(c(1, 0, 0), c(0, 1, 1), c(1, 1, 0), c(0, 1, 1))
# Every cell of the table counts alike
mean(truth != guess)
