# new infections among children (row 1) and adults (row 2), caused by
# one infected child (column 1) or adult (column 2): next generation
k <- matrix(c(1.8, 0.6, 0.4, 0.8), nrow = 2)
r0 <- max(Mod(eigen(k)$values))
print(1 - 1 / r0)  # share to be immunised
r0
