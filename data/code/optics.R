library(dbscan)

x <- as.matrix(iris[, 1:4])
# At least 5 flowers, itself included, at any distance; cut at 0.5
fit <- extractDBSCAN(optics(x, eps = 10, minPts = 5), eps_cl = 0.5)
group <- fit$cluster  # 0: noise
table(group)
sum(group == 0)
