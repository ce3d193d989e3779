library(metafor)
# Cases of tuberculosis with and without BCG vaccine, 13 trials
a <- c(4, 6, 3, 62, 33, 180, 8, 505, 29, 17, 186, 5, 27)
n1 <- c(123, 306, 231, 13598, 5069, 1541, 2545, 88391, 7499, 1716, 50634,
        2498, 16913)
b <- c(11, 29, 11, 248, 47, 372, 10, 499, 45, 65, 141, 3, 29)
n2 <- c(139, 303, 220, 12867, 5808, 1451, 629, 88391, 7277, 1665, 27338,
        2341, 17854)
trials <- escalc("RR", ai = a, n1i = n1, ci = b, n2i = n2)
# Null results that bring the sum of z down to the one-sided 5 % level
fsn(yi, vi, data = trials, type = "Rosenthal", alpha = .05)$fsnum
