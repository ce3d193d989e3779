# marks of eight pupils in four subjects
marks <- cbind(maths = c(8, 5, 9, 4, 6, 7, 3, 8),
               physics = c(7, 5, 9, 3, 7, 6, 4, 8),
               history = c(5, 7, 6, 4, 8, 5, 6, 7),
               music = c(4, 8, 6, 5, 7, 4, 6, 6))
# covariances; scale. = TRUE would take correlations
fit <- prcomp(marks, scale. = FALSE)
share <- fit$sdev^2 / sum(fit$sdev^2)
print(share)
share[1]
