library(psych)
# Rows are people; 1: strongly disagree, 5: strongly agree
items <- data.frame(a = c(4, 4, 2, 2, 3, 3, 4, 1),
                    b = c(4, 4, 3, 2, 1, 4, 3, 2),
                    c = c(4, 4, 2, 3, 2, 5, 3, 1),
                    d = c(1, 2, 5, 5, 4, 1, 2, 4))
# d is worded the other way round: 5 becomes 1
fit <- scoreItems(list(scale = c("a", "b", "c", "-d")), items,
                  min = 1, max = 5)
mean(fit$scores)
