# Newcombe's example: 81 of 263 people have the condition
cases <- 81
people <- 263
print(cases / people)
z <- qnorm(0.975)
n <- people + z^2            # z^2 people are added, half of them cases
p <- (cases + z^2 / 2) / n
p + c(-1, 1) * z * sqrt(p * (1 - p) / n)
