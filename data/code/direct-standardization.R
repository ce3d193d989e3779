# Thrusfield (2007): cases and dog-years in Glasgow, male and female
cases <- c(53, 16)
years <- c(180, 71)
standard <- c(250, 250)  # the population that gives the weights
rate <- cases / years
sum(cases) / sum(years)  # crude rate
weighted.mean(rate, standard)
