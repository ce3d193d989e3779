library(e1071)

setosa <- iris[1:50, 1:4]
# nu: upper bound on the share of flowers left outside
fit <- svm(setosa, type = "one-classification", kernel = "radial",
           gamma = 0.5, nu = 0.1, scale = FALSE)
guess <- predict(fit, setosa, decision.values = TRUE)
# On the boundary the decision value is 0 but for rounding
sum(attr(guess, "decision.values") < -0.001)
