library(lmtest)
x <- c(3, 5, 4, 7, 6, 8, 5, 9, 7, 6, 8, 10, 9, 7, 11, 8)
y <- c(2, 4, 5, 5, 7, 6, 8, 6, 9, 8, 6, 9, 10, 9, 8, 11)
# does x help to forecast y, with one lag?
test <- grangertest(y ~ x, order = 1)
test$F[2]
