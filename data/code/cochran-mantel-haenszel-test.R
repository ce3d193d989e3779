# At each penicillin level: no delay, 1.5 h delay by cured, died
rabbits <- array(c(0, 0, 6, 5,
                   3, 0, 3, 6,
                   6, 2, 0, 4,
                   5, 6, 1, 0,
                   2, 5, 0, 0), dim = c(2, 2, 5))

# With correction for continuity
result <- mantelhaen.test(rabbits, correct = TRUE)
result$statistic
result$p.value
