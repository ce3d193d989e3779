suppressMessages(library(coin))

# Growth (1) or not (0) on four media: five patterns and how often each
pattern <- rbind(c(1, 1, 1, 1), c(1, 1, 0, 1), c(0, 1, 1, 1),
                 c(0, 1, 0, 1), c(0, 0, 0, 0))
x <- pattern[rep(1:5, c(4, 2, 3, 1, 59)), ]
data <- data.frame(growth = factor(t(x)), medium = gl(4, 1, 276),
                   specimen = gl(69, 4))

result <- mh_test(growth ~ medium | specimen, data = data)
pvalue(result)
statistic(result)
