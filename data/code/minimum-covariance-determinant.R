library(robustbase)
# Delivery data: number of products and distance walked (feet)
products <- c(7, 3, 3, 4, 6, 7, 2, 7, 30, 5, 16, 10, 4, 6, 9, 10, 6, 7, 3,
              17, 10, 26, 9, 8, 4)
distance <- c(560, 220, 340, 80, 150, 330, 110, 210, 1460, 605, 688, 215,
              255, 462, 448, 776, 200, 132, 36, 770, 140, 810, 450, 635, 150)
set.seed(1)
# The 14 deliveries whose covariance matrix has the smallest determinant
fit <- covMcd(cbind(products, distance), alpha = 0.5)
print(colMeans(cbind(products, distance)))  # for comparison
fit$raw.center["distance"]
