library(mclust, quietly = TRUE)

one <- c(1, 1, 1, 2, 2, 2)
other <- c(1, 1, 2, 2, 2, 3)
# 1 is full agreement, 0 what chance gives
adjustedRandIndex(one, other)
