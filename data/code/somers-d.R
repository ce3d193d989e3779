# Independent variable: two columns; dependent variable: five rows
x <- matrix(c(8, 6, 3, 1, 2,
              2, 5, 4, 3, 3), nrow = 5)
y <- rep(row(x), x)
group <- rep(col(x), x)

# Concordant minus discordant over all pairs that differ in the predictor
concordance <- sign(outer(group, group, "-")) * sign(outer(y, y, "-"))
sum(concordance) / sum(outer(group, group, "!="))
