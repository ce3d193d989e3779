library(e1071)

# Each measurement is normal within a species
fit <- naiveBayes(Species ~ ., data = iris)
guess <- predict(fit, iris)  # on the flowers it learned from
sum(guess != iris$Species)
