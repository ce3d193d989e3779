# Newcombe's example: 81 of 263 people have the condition
cases <- 81
people <- 263
print(cases / people)
result <- binom.test(cases, people, conf.level = 0.95)
result$conf.int[1:2]
