# In each of three hospitals: drug, placebo by infarction, none
x <- array(c(8, 15, 52, 45,  5, 12, 35, 30,  10, 9, 40, 44), c(2, 2, 3))

# Expected count of the first cell under the common odds ratio
or <- unname(mantelhaen.test(x)$estimate)
terms <- apply(x, 3, function(t) {
  row <- sum(t[1, ])
  col <- sum(t[, 1])
  b <- sum(t) - row - col + or * (row + col)
  e <- (b - sqrt(b^2 - 4 * (or - 1) * or * row * col)) / (2 * (or - 1))
  v <- 1 / sum(1 / c(e, row - e, col - e, sum(t) - row - col + e))
  (t[1, 1] - e)^2 / v
})
pchisq(sum(terms), df = 2, lower.tail = FALSE)
sum(terms)
