library(MASS)

# All species share one covariance matrix
fit <- lda(Species ~ ., data = iris)
guess <- predict(fit)$class  # on the flowers it learned from
sum(guess != iris$Species)
