# Ten observations with a trend (NIST handbook, 6.4.3.4)
y <- c(6.4, 5.6, 7.8, 8.8, 11, 11.6, 16.7, 15.3, 21.6, 22.4)
fit <- HoltWinters(y, alpha = 0.3623, beta = 1, gamma = FALSE,
                   l.start = y[2], b.start = y[2] - y[1])
predict(fit, 1)[1]
