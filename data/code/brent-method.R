# Search between 1 and 2
fit <- optimize(gamma, c(1, 2), tol = 1e-8)
fit$minimum  # where
# As many digits as the tables have
print(fit$objective, digits = 10)
