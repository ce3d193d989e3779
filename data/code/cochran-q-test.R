suppressMessages(library(coin))

# Helped (1) or not (0) by drugs A, B, C: eight patterns and how often each
pattern <- rbind(c(1, 1, 1), c(1, 1, 0), c(1, 0, 1), c(1, 0, 0),
                 c(0, 1, 1), c(0, 1, 0), c(0, 0, 1), c(0, 0, 0))
x <- pattern[rep(1:8, c(6, 16, 2, 4, 2, 4, 6, 6)), ]
data <- data.frame(helped = factor(t(x)), drug = gl(3, 1, 138),
                   patient = gl(46, 3))

result <- mh_test(helped ~ drug | patient, data = data)
pvalue(result)
statistic(result)
