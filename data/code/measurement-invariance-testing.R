library(lavaan)
# Holzinger & Swineford (1939): pupils of two schools
model <- "visual =~ x1 + x2 + x3
          textual =~ x4 + x5 + x6
          speed =~ x7 + x8 + x9"
free <- cfa(model, HolzingerSwineford1939, group = "school")
equal <- cfa(model, HolzingerSwineford1939, group = "school",
             group.equal = "loadings")
test <- lavTestLRT(free, equal)
test["equal", "Chisq diff"]
