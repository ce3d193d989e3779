truth <- c(1, 1, 1, 1, 0, 0, 0, 0, 0, 0)
p <- c(0.9, 0.8, 0.6, 0.4, 0.7, 0.55, 0.3, 0.2, 0.2, 0.1)
# Five bins of equal width, closed on the right
part <- cut(p, seq(0, 1, 0.2), labels = FALSE)
gap <- abs(tapply(truth, part, mean) - tapply(p, part, mean))
n <- table(part)
sum(n * gap) / length(p)
