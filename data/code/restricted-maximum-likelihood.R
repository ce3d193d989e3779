library(lme4)
# Dyestuff (Davies): yield of five samples from each of six batches
yield <- c(1545, 1440, 1440, 1520, 1580, 1540, 1555, 1490, 1560, 1495,
           1595, 1550, 1605, 1510, 1560, 1445, 1440, 1595, 1465, 1545,
           1595, 1630, 1515, 1635, 1625, 1520, 1455, 1450, 1480, 1445)
batch <- factor(rep(1:6, each = 5))
fit <- lmer(yield ~ 1 + (1 | batch), REML = TRUE)
print(sigma(fit)^2)  # variance within batches
as.data.frame(VarCorr(fit))[1, "vcov"]
