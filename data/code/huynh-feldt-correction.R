suppressMessages(library(car))

# Heart rate of nine patients (columns) at four times (rows)
hr <- c(96, 110, 89, 95, 128, 100, 72, 79, 100,
        92, 106, 86, 78, 124, 98, 68, 75, 106,
        86, 108, 85, 78, 118, 100, 67, 74, 104,
        92, 114, 83, 83, 118, 94, 71, 74, 102)

# One row per patient; time is the factor within
fit <- lm(matrix(hr, nrow = 9) ~ 1)
result <- Anova(fit, idata = data.frame(time = gl(4, 1)), idesign = ~ time)
adjusted <- summary(result, multivariate = FALSE)$pval.adjustments
adjusted[1, "Pr(>F[HF])"]
adjusted[1, "HF eps"]
