odd <- c(12, 9, 14, 7, 11, 15, 8, 10)    # points on the odd tasks
even <- c(11, 10, 13, 8, 9, 15, 10, 12)  # points on the even tasks
r <- cor(odd, even)  # reliability of one half
k <- 2               # the whole test is twice as long
k * r / (1 + (k - 1) * r)
