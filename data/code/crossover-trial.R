library(lme4)
# Peak flow of 12 children, drugs A and B in both orders, two periods
first <- c(310, 310, 370, 410, 250, 380, 370, 310, 380, 290, 260, 90)
second <- c(270, 260, 300, 390, 210, 350, 385, 400, 410, 320, 340, 220)
data <- data.frame(y = c(first, second), child = rep(1:12, times = 2),
                   period = rep(1:2, each = 12),
                   drug = rep(c("A", "B", "B", "A"), each = 6))
fit <- lmer(y ~ drug + period + (1 | child), data = data)
print(fixef(fit))
fixef(fit)[["drugB"]]
