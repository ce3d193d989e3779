# Agresti (2002, p. 561): known victims of homicide, by race
victims <- c(0:6, 0:6)
race <- rep(c("black", "white"), each = 7)
people <- c(119, 16, 12, 7, 3, 2, 0, 1070, 60, 14, 4, 0, 0, 1)
df <- data.frame(victims, race)[rep(1:14, people), ]  # one row a person
df$black <- as.numeric(df$race == "black")
fit <- glm(victims ~ black, family = poisson, data = df)
coef(summary(fit))["black", c("Estimate", "Std. Error")]
