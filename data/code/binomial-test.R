# Tall and dwarf plants in the progeny
tall <- 682
dwarf <- 243

# Null hypothesis: three quarters are tall
result <- binom.test(tall, tall + dwarf, p = 3 / 4)
result$p.value
