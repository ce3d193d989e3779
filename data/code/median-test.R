suppressMessages(library(coin))

# Red cell folate (micrograms per litre) under three ways of ventilation
a <- c(243, 251, 275, 291, 347, 354, 380, 392)
b <- c(206, 210, 226, 249, 255, 273, 285, 295, 309)
d <- c(241, 258, 270, 293, 328)
folate <- c(a, b, d)
group <- factor(rep(c("a", "b", "d"), c(8, 9, 5)))

# Permutation form: (N - 1) / N times Pearson's statistic
result <- median_test(folate ~ group)
pvalue(result)
statistic(result)
