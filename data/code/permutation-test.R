suppressMessages(library(coin))

# Energy expenditure (MJ per day) of lean and of obese women
lean <- c(7.53, 7.48, 8.08, 8.09, 10.15, 8.40, 10.88, 6.13, 7.90,
          7.05, 7.48, 7.58, 8.11)
obese <- c(9.21, 11.51, 12.79, 11.85, 9.97, 8.79, 9.69, 9.68, 9.19)

# All 497420 ways to choose 13 of 22 values; alternative: lean is smaller
group <- factor(rep(c("lean", "obese"), c(13, 9)))
result <- independence_test(c(lean, obese) ~ group,
                            distribution = "exact", alternative = "less")
pvalue(result)
