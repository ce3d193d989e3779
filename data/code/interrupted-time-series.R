library(nlme)
# Crashes in one region over 24 months; the speed limit holds from month 13
crashes <- c(52, 55, 53, 57, 58, 56, 59, 61, 58, 62, 63, 61,
             50, 49, 52, 51, 48, 50, 49, 47, 50, 48, 46, 47)
month <- 1:24
limit <- as.numeric(month > 12)  # change of level
since <- pmax(0, month - 13)     # change of slope
# Errors of successive months are correlated: 0.3, set for comparability
fit <- gls(crashes ~ month + limit + since,
           correlation = corAR1(0.3, form = ~month, fixed = TRUE))
coef(fit)["limit"]
