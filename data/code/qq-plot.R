# Hours between failures of the air conditioning of one Boeing 720
hours <- c(3, 5, 7, 18, 43, 85, 91, 98, 100, 130, 230, 487)
# x: normal quantiles at (i - 0.5) / n, y: the data; qqnorm() draws them
points <- qqnorm(hours, plot.it = FALSE)
print(round(points$x, 3))
cor(points$x, points$y)  # 1: the points lie on a straight line
