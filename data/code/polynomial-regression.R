# Average weight (pounds) of American women by height (inches), from the
# World Almanac of 1975; also as "women" in R
height <- 58:72
weight <- c(115, 117, 120, 123, 126, 129, 132, 135, 139, 142, 146, 150,
            154, 159, 164)
fit <- lm(weight ~ poly(height, 2, raw = TRUE))  # raw: plain powers
print(unname(coef(fit)))
unname(coef(fit)[3])
