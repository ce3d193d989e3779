# Weights of 11 men (pounds)
x <- c(148, 154, 158, 160, 161, 162, 166, 170, 182, 195, 236)

# Normal quantiles at (i - 0.5) / n against the data; qqnorm() draws them
points <- qqnorm(x, plot.it = FALSE)
round(points$x, 3)
cor(points$x, points$y)  # 1: the points lie on a straight line
