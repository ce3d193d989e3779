library(randomForest)

set.seed(1)
# Two of the four measurements are tried at every split
fit <- randomForest(Species ~ ., data = iris, ntree = 500, mtry = 2)
fit$err.rate[500, "OOB"]
