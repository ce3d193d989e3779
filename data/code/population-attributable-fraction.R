# Willeberg (1977): cases and non-cases among cats on dry food and not
cases <- c(13, 5)
healthy <- c(2163, 3349)
risk <- cases / (cases + healthy)
overall <- weighted.mean(risk, cases + healthy)
# how much lower the overall risk would be if no cat were exposed
(overall - risk[2]) / overall
