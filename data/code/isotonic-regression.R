# Nine measurements in order (the example of R's help page)
y <- c(1, 0, 4, 3, 3, 5, 4, 2, 0)
x <- 1:9
fit <- isoreg(x, y)
print(fit$yf)
fit$yf[5]
