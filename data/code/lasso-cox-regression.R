library(survival)
library(glmnet)
time <- c(2, 3, 5, 6, 8, 9, 11, 13, 16, 18, 21, 25)
event <- c(1, 1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0)
x <- cbind(a = c(5, 6, 4, 4, 5, 3, 2, 4, 2, 3, 1, 1),
           b = c(1, 3, 2, 4, 1, 5, 2, 1, 4, 3, 2, 5),
           c = c(7, 2, 6, 3, 8, 4, 5, 6, 2, 7, 3, 5))
model <- glmnet(x, Surv(time, event), family = "cox", alpha = 1,
                lambda = 0.2, standardize = FALSE, thresh = 1e-14)
coef(model)
coef(model)["a", ]
