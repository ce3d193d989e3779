# Red cell folate (micrograms per litre) under three ways of ventilation
a <- c(243, 251, 275, 291, 347, 354, 380, 392)
b <- c(206, 210, 226, 249, 255, 273, 285, 295, 309)
d <- c(241, 258, 270, 293, 328)

# Tables of F max ask for equal group sizes; here they are only close
variances <- sapply(list(a, b, d), var)
max(variances) / min(variances)
