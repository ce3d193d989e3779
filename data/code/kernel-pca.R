library(kernlab)

x <- cbind(c(1, 2, 2, 7, 8, 9), c(1, 1, 3, 8, 7, 9))
fit <- kpca(x, kernel = "rbfdot", kpar = list(sigma = 0.1))
value <- eig(fit)  # eigenvalues of the centred kernel matrix
value[[1]] / sum(value)
