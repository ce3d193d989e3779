# Weights of 11 men (pounds)
x <- c(148, 154, 158, 160, 161, 162, 166, 170, 182, 195, 236)

# Gap between the two largest values over the range (ratio r10), to be
# compared with a table
y <- sort(x, decreasing = TRUE)
n <- length(y)
q <- (y[1] - y[2]) / (y[1] - y[n])
q
