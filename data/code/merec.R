# Rows are alternatives; the first two criteria are benefits
x <- rbind(c(450, 8000, 54, 145), c(10, 9100, 2, 160),
           c(100, 8200, 31, 153), c(220, 9300, 1, 162),
           c(5, 8400, 23, 158))
n <- cbind(apply(x[, 1:2], 2, function(u) min(u) / u),
           apply(x[, 3:4], 2, function(u) u / max(u)))
a <- abs(log(n))
s <- log(1 + rowSums(a) / 4)  # performance with all criteria
# Performance without each criterion in turn
s_without <- log(1 + (rowSums(a) - a) / 4)
effect <- colSums(abs(s_without - s))
w <- effect / sum(effect)
w[1]
