# Average weight (pounds) of American women by height (inches), from the
# World Almanac of 1975; also as "women" in R
height <- 58:72
weight <- c(115, 117, 120, 123, 126, 129, 132, 135, 139, 142, 146, 150,
            154, 159, 164)
# Straight lines (degree 1) through the nearest 60% of observations,
# without down-weighting of outliers
fit <- loess(weight ~ height, span = 0.6, degree = 1, family = "gaussian",
             control = loess.control(surface = "direct"))
predict(fit, data.frame(height = 65))
