# Hair (black, brown, red, blond) by eyes (brown, blue, hazel, green)
x <- matrix(c(68, 20, 15, 5,
              119, 84, 54, 29,
              26, 17, 14, 14,
              7, 94, 10, 16), nrow = 4, byrow = TRUE)

chi2 <- chisq.test(x, correct = FALSE)$statistic
v <- sqrt(chi2 / (sum(x) * (min(dim(x)) - 1)))
unname(v)
