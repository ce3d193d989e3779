# for each of four total scores: rows are the reference and the focal
# group, columns solved and failed
tables <- array(c(8, 4, 22, 26,
                  20, 12, 25, 30,
                  33, 25, 17, 22,
                  29, 24, 6, 9), dim = c(2, 2, 4))
test <- mantelhaen.test(tables, correct = FALSE)
test$statistic
test$estimate
