# Annual flow of the Nile at Aswan, 1871-1970
# A level that follows a random walk, plus noise
fit <- StructTS(Nile, type = "level")
print(fit$coef)
fit$coef[["level"]]
