library(e1071)

x <- cbind(c(1, 2, 3, 4, 5, 6, 7, 8), c(2, 1, 4, 3, 6, 5, 8, 7))
y <- c(1.2, 1.9, 3.2, 3.8, 5.1, 5.8, 7.2, 7.9)
fit <- svm(x, y, kernel = "radial", gamma = 0.1, cost = 10,
           epsilon = 0.1, scale = FALSE)
# The first predictor is set, the other keeps its values
held <- x
held[, 1] <- 4
mean(predict(fit, held))
