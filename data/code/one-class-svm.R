library(e1071)

x <- cbind(c(1.0, 1.3, 1.1, 1.6, 2.0, 1.8, 1.2, 5.0),
           c(1.0, 1.1, 1.5, 1.4, 1.2, 1.9, 2.0, 5.2))
# nu: upper bound on the share left outside; outside is below 0
fit <- svm(x, type = "one-classification", kernel = "radial",
           gamma = 0.1, nu = 0.4, scale = FALSE, tolerance = 1e-8)
guess <- predict(fit, x, decision.values = TRUE)
score <- attr(guess, "decision.values")
score[8]
