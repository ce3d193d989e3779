# Twelve measurements; the tolerance is from 8 to 20
x <- c(15.1, 17.2, 16.4, 14.8, 18.3, 13.9, 16.7, 15.5, 17.8, 16.0, 14.2,
       17.1)
lower <- 8
upper <- 20
cp <- (upper - lower) / (6 * sd(x))
cpk <- min(upper - mean(x), mean(x) - lower) / (3 * sd(x))
print(cp)
cpk  # smaller, since the process is off the centre
