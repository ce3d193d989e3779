library(car)
# Volume of timber (cubic feet) of 31 black cherry trees
volume <- c(10.3, 10.3, 10.2, 16.4, 18.8, 19.7, 15.6, 18.2, 22.6, 19.9,
            24.2, 21.0, 21.4, 21.3, 19.1, 22.2, 33.8, 27.4, 25.7, 24.9,
            34.5, 31.7, 36.3, 38.3, 42.6, 55.4, 55.7, 58.3, 51.5, 51.0,
            77.0)
result <- powerTransform(volume, family = "bcPower")  # volume > 0
unname(result$lambda)  # 1: no change, 0: logarithm
