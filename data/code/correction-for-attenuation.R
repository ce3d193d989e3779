library(psych)
r <- matrix(c(1, 0.42,
              0.42, 1), nrow = 2)  # observed correlation
reliability <- c(0.80, 0.65)
# Observed below the diagonal, corrected above it
fit <- correct.cor(r, reliability)
fit[1, 2]
