library(lavaan)
data <- data.frame(support = c(3, 5, 2, 6, 4, 7, 5, 3, 6, 4),
                   motive = c(4, 5, 3, 7, 4, 6, 6, 2, 5, 5),
                   marks = c(5, 6, 3, 8, 6, 7, 8, 4, 6, 5))
model <- "motive ~ a * support
          marks ~ b * motive + support
          indirect := a * b"
fit <- sem(model, data)
coef(fit)
coef(fit, type = "user")[["indirect"]]
