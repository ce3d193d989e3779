library(lavaan)
# Bollen (1989): industrialization in 1960, democracy in 1960 and 1965
model <- "ind60 =~ x1 + x2 + x3
          dem60 =~ y1 + y2 + y3 + y4
          dem65 =~ y5 + y6 + y7 + y8
          dem60 ~ ind60
          dem65 ~ ind60 + dem60
          y1 ~~ y5
          y2 ~~ y4 + y6
          y3 ~~ y7
          y4 ~~ y8
          y6 ~~ y8"
fit <- sem(model, data = PoliticalDemocracy)
fitMeasures(fit, c("df", "chisq"))
