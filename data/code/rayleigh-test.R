# Departure angles of 10 birds in degrees
degrees <- c(20, 35, 45, 60, 75, 80, 95, 110, 150, 300)
angle <- degrees * pi / 180

# Mean resultant length, squared and times n
n <- length(angle)
r <- sqrt(mean(cos(angle))^2 + mean(sin(angle))^2)
n * r^2
