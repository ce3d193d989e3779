library(nlme)
# Longley: product (10^9 dollars), population and employment (10^6), 1947-62
gnp <- c(234.289, 259.426, 258.054, 284.599, 328.975, 346.999, 365.385,
         363.112, 397.469, 419.180, 442.769, 444.546, 482.704, 502.601,
         518.173, 554.894)
population <- c(107.608, 108.632, 109.773, 110.929, 112.075, 113.270,
                115.094, 116.219, 117.388, 118.734, 120.445, 121.950,
                123.366, 125.368, 127.852, 130.081)
employed <- c(60.323, 61.122, 60.171, 61.187, 63.221, 63.639, 64.989,
              63.761, 66.019, 67.857, 68.169, 66.513, 68.655, 69.564,
              69.331, 70.551)
# Errors of neighbouring years are correlated: 0.6, set for comparability
fit <- gls(employed ~ gnp + population,
           correlation = corAR1(0.6, form = ~1, fixed = TRUE))
coef(fit)["gnp"]
