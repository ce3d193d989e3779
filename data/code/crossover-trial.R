library(lme4)
# Peak flow of 13 children, two drugs in both orders (Senn 2002, ch. 3)
first <- c(310, 310, 370, 410, 250, 380, 330, 370, 310, 380, 290, 260, 90)
second <- c(270, 260, 300, 390, 210, 350, 365, 385, 400, 410, 320, 340, 220)
y <- c(first, second)
child <- rep(1:13, times = 2)
period <- rep(1:2, each = 13)
# Seven children took formoterol first, six took salbutamol first.
formoterol <- rep(c(1, 0, 1), times = c(7, 13, 6))
fit <- lmer(y ~ formoterol + period + (1 | child))
print(fixef(fit))
fixef(fit)[["formoterol"]]
