library(systemfit)
# Investment of General Electric and Westinghouse, 1935-1954
data("Grunfeld", package = "AER")
ge <- subset(Grunfeld, firm == "General Electric")
wh <- subset(Grunfeld, firm == "Westinghouse")
data <- data.frame(ge = ge[1:3], wh = wh[1:3])
fit <- systemfit(list(ge = ge.invest ~ ge.value + ge.capital,
                      wh = wh.invest ~ wh.value + wh.capital),
                 method = "SUR", data = data)
print(round(coef(fit), 4))
coef(fit)[["ge_ge.capital"]]
