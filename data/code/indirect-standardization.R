# Dohoo et al. (2009): beef and dairy herds of one area
herds <- c(550, 450)
risk <- c(0.025, 0.085)  # of the standard population
observed <- 58           # herds with tuberculosis in the area
expected <- sum(herds * risk)
observed / expected
