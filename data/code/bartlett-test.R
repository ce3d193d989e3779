# Red cell folate (micrograms per litre) under three ways of ventilation
a <- c(243, 251, 275, 291, 347, 354, 380, 392)
b <- c(206, 210, 226, 249, 255, 273, 285, 295, 309)
d <- c(241, 258, 270, 293, 328)

result <- bartlett.test(list(a, b, d))
result$p.value
result$statistic
