# Efron's law schools: average test score and grade of 15 schools
lsat <- c(576, 635, 558, 578, 666, 580, 555, 661, 651, 605, 653, 575, 545,
          572, 594)
gpa <- c(3.39, 3.30, 2.81, 3.03, 3.44, 3.07, 3.00, 3.43, 3.36, 3.13, 3.12,
         2.74, 2.76, 2.88, 2.96)
d <- data.frame(lsat, gpa)
fold <- rep(1:5, each = 3)  # usually drawn at random
# The line of the other twelve schools predicts the three left out
error <- sapply(1:5, function(k) {
  fit <- lm(gpa ~ lsat, data = d[fold != k, ])
  mean((gpa[fold == k] - predict(fit, d[fold == k, ]))^2)
})
mean(error)
