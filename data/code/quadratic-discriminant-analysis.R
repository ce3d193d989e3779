library(MASS)

# Each species has a covariance matrix of its own
fit <- qda(Species ~ ., data = iris)
guess <- predict(fit)$class  # on the flowers it learned from
sum(guess != iris$Species)
