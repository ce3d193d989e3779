library(cluster)

x <- as.matrix(iris[, 1:4])
# Three flowers that represent the others: found by swapping (PAM)
fit <- pam(x, k = 3)
group <- fit$clustering
table(group)
fit$objective[["swap"]] * nrow(x)  # the objective is a mean
