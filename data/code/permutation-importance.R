library(randomForest)

set.seed(1)
fit <- randomForest(Species ~ ., data = iris, ntree = 500, mtry = 2,
                    importance = TRUE)
# Mean loss of accuracy, not divided by its standard error
loss <- importance(fit, type = 1, scale = FALSE)
loss
loss["Petal.Width", ]
