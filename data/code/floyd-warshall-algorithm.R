node <- c("s", "t", "x", "y", "z")
d <- matrix(Inf, 5, 5, dimnames = list(node, node))
diag(d) <- 0
d[cbind(c("s", "s", "t", "t", "x", "y", "y", "y", "z", "z"),
        c("t", "y", "x", "y", "z", "t", "x", "z", "s", "x"))] <-
  c(10, 5, 1, 2, 4, 3, 9, 2, 7, 6)
for (k in node) {  # allow one more node on the way
  d <- pmin(d, outer(d[, k], d[k, ], "+"))
}
d
sum(d)
