library(randomForest)

set.seed(1)
known <- seq(1, 150, by = 2)  # every second flower
fit <- randomForest(Species ~ ., data = iris[known, ], ntree = 100,
                    mtry = 2, importance = TRUE)
# Mean loss of accuracy, not divided by its standard error
loss <- importance(fit, type = 1, scale = FALSE)
loss
loss["Petal.Width", ]
