library(lavaan)
# Holzinger & Swineford (1939): three tests of visual ability
model <- "visual =~ x1 + x2 + x3
          visual ~ ageyr + sex"
# one factor with several indicators and several causes
fit <- sem(model, data = HolzingerSwineford1939)
coef(fit)[["visual~ageyr"]]
