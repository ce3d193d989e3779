# Emissions of four cars with four drivers and four petrol additives
emission <- c(21, 26, 20, 25, 23, 26, 20, 27, 15, 13, 16, 16, 17, 15, 20,
              20)
driver <- factor(rep(1:4, each = 4))
car <- factor(rep(1:4, times = 4))
additive <- strsplit("ABDCDCABBDCACABD", "")[[1]]
fit <- aov(emission ~ driver + car + additive)
table <- summary(fit)[[1]]
table[["F value"]][3]  # additives, drivers and cars taken out
