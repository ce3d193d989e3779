library(rpart)

fit <- rpart(Species ~ ., data = iris, method = "class",
             parms = list(split = "gini"), maxdepth = 2)
guess <- predict(fit, type = "class")  # on the flowers it learned from
sum(guess != iris$Species)
