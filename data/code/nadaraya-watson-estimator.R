# Speed (mph) and stopping distance (ft) of cars: 'cars' in R
speed <- cars$speed
dist <- cars$dist
# Ksmooth() puts the quartiles of its kernel at 0.25 bandwidths: this is a
# normal kernel with a standard deviation of 2
bandwidth <- 2 * qnorm(0.75) / 0.25
ksmooth(speed, dist, kernel = "normal", bandwidth = bandwidth,
        x.points = 15)$y
