library(boot)
# Annual flow of the Nile at Aswan, 1871 to 1970 (100 million cubic metres)
print(sd(Nile) / sqrt(length(Nile)))  # as if the years were independent
set.seed(1)
# Blocks of ten successive years are drawn with replacement; none runs
# from the last year on to the first (endcorr = FALSE)
result <- tsboot(Nile, mean, R = 9999, l = 10, sim = "fixed",
                 endcorr = FALSE)
sd(result$t)
