library(psych)
children <- data.frame(words = c(12, 15, 21, 20, 28, 30, 33, 38, 41, 45),
                       height = c(98, 103, 104, 110, 115, 113, 121, 124,
                                  126, 133),
                       age = c(4, 4, 5, 5, 6, 6, 7, 8, 8, 9))
r <- partial.r(children, x = c("words", "height"), y = "age")
r[1, 2]
