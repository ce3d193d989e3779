library(lavaan)
# Demo.growth ships with lavaan: t1 to t4 are four times of measurement
model <- "level =~ 1 * t1 + 1 * t2 + 1 * t3 + 1 * t4
          slope =~ 0 * t1 + 1 * t2 + 2 * t3 + 3 * t4"
fit <- growth(model, data = Demo.growth)
fitMeasures(fit, c("chisq", "df"))
coef(fit)[["slope~1"]]
