# Speed (mph) and stopping distance (ft) of cars: 'cars' in R
speed <- cars$speed
dist <- cars$dist
# Straight lines (degree 1) through the nearest 60% of observations,
# without down-weighting of outliers
fit <- loess(dist ~ speed, span = 0.6, degree = 1, family = "gaussian",
             control = loess.control(surface = "direct"))
predict(fit, data.frame(speed = 15))
