# Red cell folate (micrograms per litre) under three ways of ventilation
a <- c(243, 251, 275, 291, 347, 354, 380, 392)
b <- c(206, 210, 226, 249, 255, 273, 285, 295, 309)
d <- c(241, 258, 270, 293, 328)

# Welch's t and degrees of freedom, then the studentized range
welch <- t.test(a, b, var.equal = FALSE)
q <- abs(welch$statistic) * sqrt(2)
unname(ptukey(q, nmeans = 3, df = welch$parameter, lower.tail = FALSE))
