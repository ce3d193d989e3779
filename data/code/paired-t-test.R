# Energy intake (kJ per day) of 11 women before and after menstruation
pre <- c(5260, 5470, 5640, 6180, 6390, 6515, 6805, 7515, 7515, 8230, 8770)
post <- c(3910, 4220, 3885, 5160, 5645, 4680, 5265, 5975, 6790, 6900, 7335)

# The same women twice: their differences are tested
result <- t.test(pre, post, paired = TRUE)
result$p.value
result$statistic
