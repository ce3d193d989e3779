# Newcombe's example: 81 of 263 people have the condition
cases <- 81
people <- 263
print(cases / people)
# Without the continuity correction the interval is Wilson's
result <- prop.test(cases, people, conf.level = 0.95, correct = FALSE)
result$conf.int[1:2]
