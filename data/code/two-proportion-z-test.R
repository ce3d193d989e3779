# Successes and patients under two treatments
success <- c(9, 4)
total <- c(12, 13)

# prop.test() gives the square of z; the sign is that of the difference
result <- prop.test(success, total, correct = FALSE)
z <- sqrt(result$statistic) * sign(diff(-result$estimate))
result$p.value
unname(z)
