suppressMessages(library(coin))

# Red cell folate (micrograms per litre) under two ways of ventilation
a <- c(243, 251, 275, 291, 347, 354, 380, 392)
b <- c(206, 210, 226, 249, 255, 273, 285, 295, 309)

folate <- c(a, b)
group <- factor(rep(c("a", "b"), c(8, 9)))

# All 24310 ways to choose 8 of the 17 values; alternative: a is larger
result <- independence_test(folate ~ group, distribution = "exact",
                            alternative = "greater")
pvalue(result)
