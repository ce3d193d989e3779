# Monthly airline passengers in thousands, 1957-1960
y <- c(315, 301, 356, 348, 355, 422, 465, 467, 404, 347, 305, 336, 340,
       318, 362, 348, 363, 435, 491, 505, 404, 359, 310, 337, 360, 342,
       406, 396, 420, 472, 548, 559, 463, 407, 362, 405, 417, 391, 419,
       461, 472, 535, 622, 606, 508, 461, 390, 432)
parts <- stl(ts(log(y), frequency = 12), s.window = 7, s.degree = 1,
             t.window = 23, l.window = 13,
             s.jump = 1, t.jump = 1, l.jump = 1)$time.series
parts[48, "trend"]  # December 1960, on the scale of logarithms
