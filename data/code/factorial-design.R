# Yield of peas on 24 plots in 6 blocks: nitrogen, phosphate, potash
# (Yates 1937; Venables & Ripley 2002); NPK is confounded with blocks.
fit <- aov(yield ~ block + N * P * K, data = npk)
table <- summary(fit)[[1]]
print(table[, c("Df", "F value")])
table[["F value"]][2]  # nitrogen
