library(e1071)

known <- iris[c(TRUE, FALSE), ]  # every second flower is to be guessed
asked <- iris[c(FALSE, TRUE), ]
# A linear border between each two species
fit <- svm(Species ~ ., data = known, kernel = "linear", cost = 1,
           scale = FALSE)
guess <- predict(fit, asked)
sum(guess != asked$Species)
