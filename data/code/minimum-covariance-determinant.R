library(robustbase)
# Height (cm) and weight (kg) of 15 people; three times the two are
# exchanged, once a zero too many is typed
height <- c(162, 165, 168, 170, 171, 173, 175, 178, 180, 183, 186,
            57, 61, 70, 175)
weight <- c(55, 61, 60, 68, 66, 72, 70, 77, 79, 80, 88,
            168, 174, 181, 770)
x <- cbind(height, weight)
# The 9 people whose covariance matrix has the smallest determinant
fit <- covMcd(x, alpha = 0.5, nsamp = "exact")
print(colMeans(x))  # for comparison
fit$raw.center["weight"]
