# fish in both catches, in the first alone, in the second alone
count <- c(12, 50 - 12, 60 - 12)
first <- c(1, 1, 0)
second <- c(1, 0, 1)
# independent catches: the intercept gives the fish never caught
model <- glm(count ~ first + second, family = poisson)
unseen <- exp(coef(model)[["(Intercept)"]])
sum(count) + unseen  # 50 * 60 / 12, Lincoln-Petersen
