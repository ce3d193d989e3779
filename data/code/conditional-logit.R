library(survival)
# 210 travellers choose air, train, bus or car (Greene 2003, ch. 21)
data("TravelMode", package = "AER")
TravelMode$chosen <- as.numeric(TravelMode$choice == "yes")
TravelMode$mode <- relevel(TravelMode$mode, ref = "car")
TravelMode$air_income <- TravelMode$income * (TravelMode$mode == "air")
fit <- clogit(chosen ~ mode + gcost + wait + air_income +
                strata(individual), data = TravelMode)
coef(fit)[["wait"]]
