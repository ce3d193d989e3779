# Monthly airline passengers in thousands, 1957-1960
y <- c(315, 301, 356, 348, 355, 422, 465, 467, 404, 347, 305, 336, 340,
       318, 362, 348, 363, 435, 491, 505, 404, 359, 310, 337, 360, 342,
       406, 396, 420, 472, 548, 559, 463, 407, 362, 405, 417, 391, 419,
       461, 472, 535, 622, 606, 508, 461, 390, 432)
# Level, trend and season start from the first years; constants are set
level <- mean(y[1:12])
fit <- HoltWinters(ts(y, frequency = 12), alpha = 0.3, beta = 0.1,
                   gamma = 0.2, l.start = level, s.start = y[1:12] - level,
                   b.start = (mean(y[13:24]) - level) / 12)
predict(fit, 1)[1]  # January 1961
