# Old Faithful: length of the first 20 eruptions on record (minutes)
eruptions <- c(3.600, 1.800, 3.333, 2.283, 4.533, 2.883, 4.700, 3.600,
               1.950, 4.350, 1.833, 3.917, 4.200, 1.750, 4.700, 2.167,
               1.750, 4.800, 1.600, 4.250)
# Gaussian kernel with a standard deviation of 0.4 minutes; density() works
# on a grid, so the value at 3 is interpolated
fit <- density(eruptions, bw = 0.4, kernel = "gaussian", n = 2^16)
approx(fit$x, fit$y, xout = 3)$y
