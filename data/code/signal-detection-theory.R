hits <- 42 / 50
false_alarms <- 10 / 50
criterion <- -(qnorm(hits) + qnorm(false_alarms)) / 2
print(criterion)
qnorm(hits) - qnorm(false_alarms)
