demand <- 1000  # units a year
order <- 10     # cost of one order
holding <- 0.5  # cost of keeping a unit for a year
q <- sqrt(2 * demand * order / holding)
demand / q * order + q / 2 * holding  # yearly cost
q
