library(survival)
library(ranger)
time <- c(2, 3, 5, 6, 8, 9, 11, 13, 16, 18, 21, 25)
event <- c(1, 1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0)
a <- c(5, 6, 4, 4, 5, 3, 2, 4, 2, 3, 1, 1)
b <- c(1, 3, 2, 4, 1, 5, 2, 1, 4, 3, 2, 5)
data <- data.frame(time, event, a, b)
forest <- ranger(Surv(time, event) ~ a + b, data, num.trees = 500,
                 mtry = 1, min.node.size = 3, seed = 1)
1 - forest$prediction.error  # its error is 1 - concordance
