library(e1071)

# Ten folds: flowers 1, 11, 21 ... are the first
fold <- rep(1:10, length.out = 150)
accuracy <- function(cost, gamma) {
  mean(sapply(1:10, function(k) {
    fit <- svm(Species ~ ., data = iris[fold != k, ], scale = FALSE,
               cost = cost, gamma = gamma)
    held <- iris[fold == k, ]
    mean(predict(fit, held) == held$Species)
  }))
}
grid <- expand.grid(cost = c(0.1, 1, 10), gamma = c(0.01, 0.1, 1))
grid$accuracy <- mapply(accuracy, grid$cost, grid$gamma)
grid
max(grid$accuracy)
