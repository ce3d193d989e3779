flows <- rbind(c(150, 500), c(200, 100))  # from rows to columns
output <- c(1000, 2000)
a <- sweep(flows, 2, output, "/")  # technical coefficients
demand <- c(600, 1500)
# Leontief's inverse times the new demand
new <- solve(diag(2) - a, demand)
new
new[1]
