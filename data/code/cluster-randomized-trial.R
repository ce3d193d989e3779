library(lme4)
# Scores of four pupils in each of eight schools; four schools are taught
# in a new way (schools, not pupils, were assigned at random)
score <- c(52, 55, 49, 58, 60, 61, 57, 63, 50, 47, 53, 51, 56, 59, 54, 58,
           62, 66, 61, 64, 59, 63, 60, 57, 68, 65, 70, 66, 58, 61, 55, 62)
school <- rep(1:8, each = 4)
new <- rep(0:1, each = 16)
fit <- lmer(score ~ new + (1 | school))  # schools as random effects
print(fixef(fit))
sqrt(vcov(fit)["new", "new"])  # larger than with pupils as units
