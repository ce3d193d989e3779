# Annual flow of the Nile at Aswan, 1871-1970
# Level: random walk, variance 1469.1; noise: variance 15099
model <- list(T = matrix(1), Z = 1, h = 15099, V = matrix(1469.1), a = 0,
              P = matrix(1e7), Pn = matrix(1e7))
filtered <- KalmanRun(Nile, model)$states
print(round(head(c(filtered)), 2))
filtered[100]  # level in 1970, from all years up to then
