# Monthly airline passengers in thousands, 1957-1960
y <- c(315, 301, 356, 348, 355, 422, 465, 467, 404, 347, 305, 336, 340,
       318, 362, 348, 363, 435, 491, 505, 404, 359, 310, 337, 360, 342,
       406, 396, 420, 472, 548, 559, 463, 407, 362, 405, 417, 391, 419,
       461, 472, 535, 622, 606, 508, 461, 390, 432)
# Level and trend, set to start from the first two values: the season of
# this series is not followed
fit <- HoltWinters(y, alpha = 0.3, beta = 0.1, gamma = FALSE,
                   l.start = y[2], b.start = y[2] - y[1])
predict(fit, 1)[1]  # January 1961
