suppressMessages(library(multcomp))

# Mucociliary efficiency: healthy, airway obstruction, asbestosis
y <- c(2.9, 3.0, 2.5, 2.6, 3.2, 3.8, 2.7, 4.0, 2.4, 2.8, 3.4, 3.7, 2.2, 2.0)
group <- factor(rep(c("healthy", "obstruction", "asbestosis"), c(5, 4, 5)),
                levels = c("healthy", "obstruction", "asbestosis"))

# The p-value is an integral from random points: three digits are safe
set.seed(1)
fit <- glht(aov(y ~ group), linfct = mcp(group = "Dunnett"))
round(summary(fit)$test$pvalues[1], 3)
