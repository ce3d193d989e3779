library(MASS)

known <- iris[c(TRUE, FALSE), ]  # every second flower is to be guessed
asked <- iris[c(FALSE, TRUE), ]
# Each species has a covariance matrix of its own
fit <- qda(Species ~ ., data = known)
guess <- predict(fit, asked)$class
sum(guess != asked$Species)
