suppressMessages(library(coin))

# Grade of distance vision of 7477 women: right eye (rows), left eye
x <- matrix(c(1520, 266, 124, 66,
              234, 1512, 432, 78,
              117, 362, 1772, 205,
              36, 82, 179, 492), nrow = 4, byrow = TRUE)

# Do the rows and the columns have the same totals?
result <- mh_test(as.table(x))
pvalue(result)
statistic(result)
