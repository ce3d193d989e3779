# Grades of 16 pupils (1: failed, 2: passed, 3: passed well), hours of study
hours <- c(1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5, 5.5, 6, 6.5, 7, 7.5, 8, 8.5)
grade <- c(1, 1, 1, 2, 1, 1, 3, 1, 2, 2, 1, 3, 2, 3, 3, 3)
# The normal quantile of having passed is linear in the hours
fit <- glm(grade > 1 ~ hours, family = binomial(link = "probit"),
           epsilon = 1e-12)
coef(fit)[["hours"]]
