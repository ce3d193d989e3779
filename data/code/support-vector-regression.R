library(e1071)

x <- c(1, 2, 3, 4, 5, 6, 7, 8)
y <- c(1.2, 1.9, 3.2, 3.8, 5.1, 5.8, 7.2, 7.9)
# Errors below epsilon cost nothing
fit <- svm(matrix(x), y, kernel = "radial", gamma = 0.1, cost = 10,
           epsilon = 0.1, scale = FALSE)
predict(fit, matrix(4.5))
