library(BayesFactor)

# Energy expenditure (MJ per day) of lean and of obese women
lean <- c(7.53, 7.48, 8.08, 8.09, 10.15, 8.40, 10.88, 6.13, 7.90,
          7.05, 7.48, 7.58, 8.11)
obese <- c(9.21, 11.51, 12.79, 11.85, 9.97, 8.79, 9.69, 9.68, 9.19)

# One common variance; Cauchy prior of the effect with scale 0.707
result <- ttestBF(lean, obese, paired = FALSE, rscale = sqrt(2) / 2)
extractBF(result)$bf
