d <- data.frame(x = 1:8, y = c(1.2, 1.9, 3.2, 3.8, 5.1, 5.8, 7.2, 7.9))
fold <- c(1, 1, 2, 2, 3, 3, 4, 4)  # usually drawn at random
error <- sapply(1:4, function(k) {
  fit <- lm(y ~ x, data = d[fold != k, ])
  held <- d[fold == k, ]
  mean((held$y - predict(fit, held))^2)
})
mean(error)
