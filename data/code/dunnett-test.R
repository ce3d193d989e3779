suppressMessages(library(multcomp))

# Red cell folate (micrograms per litre) under three ways of ventilation
a <- c(243, 251, 275, 291, 347, 354, 380, 392)
b <- c(206, 210, 226, 249, 255, 273, 285, 295, 309)
d <- c(241, 258, 270, 293, 328)
folate <- c(d, a, b)
group <- factor(rep(c("d", "a", "b"), c(5, 8, 9)),
                levels = c("d", "a", "b"))

# The first level (d, oxygen only) is the control; the p-value is an
# integral from random points, so that three digits are safe
set.seed(1)
fit <- glht(aov(folate ~ group), linfct = mcp(group = "Dunnett"))
round(summary(fit)$test$pvalues[1], 3)
