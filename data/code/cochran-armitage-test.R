# Caesarean sections and all births by shoe size, from <4 to 6+
caesarean <- c(5, 7, 6, 7, 8, 10)
births <- c(22, 35, 42, 48, 54, 150)

# Scores 1 to 6; squared z with one degree of freedom
result <- prop.trend.test(caesarean, births, score = 1:6)
result$p.value
result$statistic
