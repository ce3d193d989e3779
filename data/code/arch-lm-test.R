# Daily returns in per cent, calm and turbulent days in turn
y <- c(0.2, -0.3, 0.1, 0.4, -0.2, 1.9, -2.4, 2.8, -1.7, 1.5, -0.4, 0.3,
       -0.1, 0.2, -0.5, 0.4, -2.2, 1.8, -2.6, 2.1, -1.4, 0.6, -0.2, 0.1,
       0.3, -0.4, 0.2, -0.1, 1.6, -1.9)
squares <- embed((y - mean(y))^2, 3)  # with two lags
fit <- lm(squares[, 1] ~ squares[, -1])
nobs(fit) * summary(fit)$r.squared
