library(MASS)
# Pupils by use (1) or not (0) of alcohol, cigarettes and marijuana
df <- expand.grid(marijuana = c(1, 0), cigarettes = c(1, 0),
                  alcohol = c(1, 0))
df$pupils <- c(911, 538, 44, 456, 3, 43, 2, 279)
table <- xtabs(pupils ~ alcohol + cigarettes + marijuana, data = df)
# All three pairs are related, and equally so at either value of the third
fit <- loglm(~ alcohol * cigarettes + alcohol * marijuana +
               cigarettes * marijuana, data = table, eps = 1e-8)
print(fit$df)
fit$lrt
