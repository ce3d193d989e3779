marks <- cbind(maths = c(8, 5, 9, 4, 6, 7, 3, 8),
               physics = c(7, 5, 9, 3, 7, 6, 4, 8))
# mahalanobis() returns the squared distance
squared <- mahalanobis(marks, colMeans(marks), cov(marks))
sqrt(squared[1])
