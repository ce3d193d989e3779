library(rpart)

d <- data.frame(x = 0:9, y = factor(c(1, 1, 1, 0, 0, 0, 1, 1, 1, 0)))
d$w <- rep(1 / 10, 10)
for (round in 1:3) {
  # A stump: one split; the weights make old mistakes count for more
  fit <- rpart(y ~ x, data = d, weights = w, method = "class",
               maxdepth = 1, minsplit = 2, minbucket = 1, cp = 0)
  wrong <- predict(fit, type = "class") != d$y
  error <- sum(d$w[wrong]) / sum(d$w)
  alpha <- log((1 - error) / error)
  d$w <- d$w * exp(alpha * wrong)
  d$w <- d$w / sum(d$w)
}
alpha
