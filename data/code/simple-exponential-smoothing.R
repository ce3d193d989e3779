# Twelve observations of a series without trend (NIST handbook, 6.4.3.1)
y <- c(71, 70, 69, 68, 64, 65, 72, 78, 75, 75, 75, 70)
fit <- HoltWinters(y, alpha = 0.1, beta = FALSE, gamma = FALSE,
                   l.start = y[1])
fit$SSE  # squared errors of the one-step forecasts
