# Eight people in two groups, each measured at three times
score <- c(10, 12, 15, 9, 12, 16, 11, 14, 18, 8, 10, 13,
           10, 11, 11, 9, 10, 12, 12, 12, 13, 11, 13, 13)
person <- gl(8, 3)
time <- gl(3, 1, 24)
group <- gl(2, 12)

# Group varies between, time within the persons
fit <- aov(score ~ group * time + Error(person / time))
result <- summary(fit)[["Error: person:time"]][[1]]
result[["Pr(>F)"]][2]
result[["F value"]][2]
