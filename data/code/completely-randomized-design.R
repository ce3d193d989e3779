# Dried weight of 30 plants: control and two treatments (Dobson 1983)
weight <- PlantGrowth$weight
group <- PlantGrowth$group
fit <- aov(weight ~ group)
summary(fit)[[1]][["F value"]][1]
