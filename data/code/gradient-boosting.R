library(rpart)

d <- data.frame(x = 1:8, y = c(1.2, 1.9, 3.2, 3.8, 5.1, 5.8, 7.2, 7.9))
new <- data.frame(x = 4.2)
fitted <- rep(mean(d$y), 8)
answer <- mean(d$y)
for (tree in 1:100) {
  d$error <- d$y - fitted
  # A stump: one split; minbucket and cp leave it free
  fit <- rpart(error ~ x, data = d, maxdepth = 1, minsplit = 2,
               minbucket = 1, cp = 0)
  fitted <- fitted + 0.1 * predict(fit)
  answer <- answer + 0.1 * predict(fit, new)
}
answer
