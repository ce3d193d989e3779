library(MatchIt)
# Ten untreated and ten treated people: severity before, outcome after
treated <- rep(0:1, each = 10)
severity <- c(1.2, 1.9, 2.4, 2.8, 3.3, 3.9, 4.4, 5.1, 6.0, 7.2,
              2.9, 3.6, 4.7, 5.3, 5.8, 6.4, 6.9, 7.5, 8.1, 8.8)
outcome <- c(11.2, 12.4, 11.5, 13.1, 12.6, 14.3, 13.8, 15.4, 15.9, 17.2,
             15.3, 15.8, 17.4, 16.9, 18.2, 17.5, 19.6, 18.7, 20.1, 21.4)
df <- data.frame(treated, severity, outcome)
df$score <- fitted(glm(treated ~ severity, family = binomial, data = df))
# Nearest untreated person by propensity score; may be used repeatedly
match <- matchit(treated ~ score, data = df, method = "nearest",
                 distance = "euclidean", replace = TRUE)
fit <- lm(outcome ~ treated, data = match.data(match), weights = weights)
coef(fit)["treated"]
