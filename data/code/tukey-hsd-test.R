# Four groups of five observations
y <- c(6.9, 5.4, 5.8, 4.6, 4.0,
       8.3, 6.8, 7.8, 9.2, 6.5,
       8.0, 10.5, 8.1, 6.9, 9.3,
       5.8, 3.8, 6.1, 5.6, 6.2)
group <- factor(rep(1:4, each = 5))

result <- TukeyHSD(aov(y ~ group), conf.level = 0.95)$group
result["2-1", "p adj"]
result["2-1", "lwr"]
