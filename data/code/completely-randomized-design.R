# Dried weight of 30 plants: control and two treatments (Dobson 1983)
fit <- aov(weight ~ group, data = PlantGrowth)
table <- summary(fit)[[1]]
print(table)
table[["F value"]][1]  # groups
