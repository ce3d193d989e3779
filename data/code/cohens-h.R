library(pwr)

# Shares of success under two treatments
p1 <- 9 / 12
p2 <- 4 / 13

h <- ES.h(p1, p2)
h
