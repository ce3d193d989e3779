library(metafor)
# Willeberg (1977): cases and non-cases among cats on dry food and not
cases <- c(13, 5)
healthy <- c(2163, 3349)
log_rr <- escalc(measure = "RR", ai = cases[1], bi = healthy[1],
                 ci = cases[2], di = healthy[2])
exp(log_rr$yi[1])
