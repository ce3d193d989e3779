library(car)
# Darwin's plants: height of the crossed minus height of the self-fertilised
# plant, 15 pairs; the values may be negative
difference <- c(6.1, -8.4, 1.0, 2.0, 0.7, 2.9, 3.5, 5.1, 1.8, 3.6, 7.0, 3.0,
                9.3, 7.5, -6.0)
result <- powerTransform(difference, family = "yjPower")
unname(result$lambda)  # 1: no change
