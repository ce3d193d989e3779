# Games of A with B, A with C, B with C: won by the first, by the second
won <- c(7, 9, 6)
lost <- c(3, 2, 5)
# +1 for the first team of a pair, -1 for the second; C is the base
a <- c(1, 1, 0)
b <- c(-1, 0, 1)
model <- glm(cbind(won, lost) ~ 0 + a + b, family = binomial)
coef(model)["a"]
