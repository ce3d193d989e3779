library(kernlab)

x <- as.matrix(iris[, 1:4])
# Similarity exp(-0.1 d^2) of flowers at the distance d
fit <- kpca(x, kernel = "rbfdot", kpar = list(sigma = 0.1), th = 1e-12)
value <- eig(fit)  # eigenvalues of the centred kernel matrix
share <- value / sum(value)
share[[1]]
