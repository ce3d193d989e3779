truth <- c(1, 1, 1, 1, 0, 0, 0, 0, 0, 0)
p <- c(0.9, 0.8, 0.6, 0.4, 0.7, 0.55, 0.3, 0.2, 0.2, 0.1)
# Natural logarithm of the probability given to what happened
loss <- -mean(log(ifelse(truth == 1, p, 1 - p)))
loss
