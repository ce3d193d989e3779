# Four people, each measured three times
person <- gl(4, 3)
x <- c(1, 2, 3, 2, 3, 4, 3, 4, 5, 4, 5, 6)
y <- c(8, 9, 11, 6, 8, 8, 5, 5, 7, 2, 4, 5)

# Parallel lines: one common slope, an intercept for each person
fit <- lm(y ~ person + x)
ss <- anova(fit)[["Sum Sq"]]
unname(sign(coef(fit)["x"])) * sqrt(ss[2] / (ss[2] + ss[3]))
