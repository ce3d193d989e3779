library(strucchange)
# Annual flow of the Nile at Aswan, 1871-1970
# At most one break of the mean, segments of 15 years or more
fit <- breakpoints(Nile ~ 1, h = 15, breaks = 1)
breakdates(fit)  # last year of the first segment
