# Ten untreated and ten treated people: severity before treatment
treated <- rep(0:1, each = 10)
severity <- c(1.2, 1.9, 2.4, 2.8, 3.3, 3.9, 4.4, 5.1, 6.0, 7.2,
              2.9, 3.6, 4.7, 5.3, 5.8, 6.4, 6.9, 7.5, 8.1, 8.8)
fit <- glm(treated ~ severity, family = binomial)
score <- unname(fitted(fit))  # probability of treatment, given severity
print(round(score, 3))
score[10]
