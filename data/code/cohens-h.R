library(pwr)
# Willeberg (1977): cases and non-cases among cats on dry food and not
cases <- c(13, 5)
healthy <- c(2163, 3349)
p <- cases / (cases + healthy)
ES.h(p[1], p[2])
