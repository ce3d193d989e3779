library(strucchange)
# Annual flow of the Nile at Aswan, 1871-1970
# Up to five breaks of the mean, segments of 15 years or more
fit <- breakpoints(Nile ~ 1, h = 15, breaks = 5)
print(round(summary(fit)$RSS["BIC", ], 1))  # lowest with one break
breakdates(fit)  # last year of the first segment
