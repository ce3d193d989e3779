library(rpart)

known <- iris[c(TRUE, FALSE), ]  # every second flower is to be guessed
asked <- iris[c(FALSE, TRUE), ]
# A tree of at most two levels of splits
fit <- rpart(Species ~ ., data = known, method = "class",
             parms = list(split = "gini"), maxdepth = 2)
guess <- predict(fit, asked, type = "class")
sum(guess != asked$Species)
