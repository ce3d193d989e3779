library(psych)
# Rows are people; 1: strongly disagree, 5: strongly agree
items <- data.frame(a = c(4, 2, 5, 3, 1, 4, 3, 5),
                    b = c(5, 2, 4, 3, 2, 4, 2, 5),
                    c = c(4, 1, 5, 2, 2, 3, 3, 4),
                    d = c(3, 3, 2, 2, 5, 1, 4, 2))
# d is worded the other way round: 5 becomes 1
fit <- scoreItems(list(scale = c("a", "b", "c", "-d")), items,
                  min = 1, max = 5)
mean(fit$scores)
