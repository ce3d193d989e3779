data("oats", package = "MASS")
# Yield of oats: varieties V on plots, nitrogen N on their subplots (Yates)
fit <- aov(Y ~ N * V + Error(B / V), data = oats)
table <- summary(fit)[["Error: B:V"]][[1]]
print(table[["F value"]][1])  # varieties, tested against the plots
table <- summary(fit)[["Error: Within"]][[1]]
table[["F value"]][1]  # nitrogen, tested against the subplots
