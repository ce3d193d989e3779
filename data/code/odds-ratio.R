library(metafor)
# Willeberg (1977): cases and non-cases among cats on dry food and not
cases <- c(13, 5)
healthy <- c(2163, 3349)
log_or <- escalc(measure = "OR", ai = cases[1], bi = healthy[1],
                 ci = cases[2], di = healthy[2])
exp(log_or$yi[1])
