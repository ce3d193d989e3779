library(strucchange)
# Annual flow of the Nile, 1871-1970; a dam was begun in 1898
flow <- as.numeric(Nile)
before <- 28  # the years 1871-1898
sctest(flow ~ 1, type = "Chow", point = before)$statistic
