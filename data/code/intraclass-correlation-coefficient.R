library(psych)
# Shrout & Fleiss (1979): rows are targets, columns judges
ratings <- matrix(c(9, 2, 5, 8,
                    6, 1, 3, 2,
                    8, 4, 6, 8,
                    7, 1, 2, 6,
                    10, 5, 6, 9,
                    6, 2, 4, 7), ncol = 4, byrow = TRUE)
# ICC2: judges are a random sample, agreement of single ratings
fit <- ICC(ratings, lmer = FALSE)$results
fit[fit$type == "ICC2", "ICC"]
