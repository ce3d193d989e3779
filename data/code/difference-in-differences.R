library(plm)
# Crashes in two regions over 24 months; the speed limit holds in the first
# one from month 13
crashes <- c(52, 55, 53, 57, 58, 56, 59, 61, 58, 62, 63, 61,
             50, 49, 52, 51, 48, 50, 49, 47, 50, 48, 46, 47)
elsewhere <- c(41, 43, 42, 45, 45, 44, 47, 46, 46, 48, 49, 48,
               48, 49, 50, 51, 49, 52, 52, 51, 53, 54, 53, 55)
d <- data.frame(region = rep(1:2, each = 24), month = rep(1:24, times = 2),
                y = c(crashes, elsewhere))
d$limit <- as.numeric(d$region == 1 & d$month > 12)
# Each region and each month has a level of its own
fit <- plm(y ~ limit, data = d, index = c("region", "month"),
           model = "within", effect = "twoways")
coef(fit)["limit"]
