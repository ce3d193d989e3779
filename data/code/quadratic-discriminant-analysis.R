library(MASS)

# Maximum likelihood: covariances with divisor n
fit <- qda(Species ~ ., data = iris, method = "mle")
p <- predict(fit)$posterior
p[71, "versicolor"]
