library(psych)
# Willeberg (1977): cases and non-cases among cats on dry food and not
cases <- c(13, 5)
healthy <- c(2163, 3349)
# Pearson correlation of two variables with the values 0 and 1
phi(cbind(cases, healthy), digits = 7)
