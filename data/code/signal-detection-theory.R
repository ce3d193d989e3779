hits <- 42 / 50
false_alarms <- 10 / 50
# Criterion: 0 favours neither answer, above 0 "no signal"
criterion <- -(qnorm(hits) + qnorm(false_alarms)) / 2
print(criterion)
# Distance of signal from noise in standard deviations
qnorm(hits) - qnorm(false_alarms)
