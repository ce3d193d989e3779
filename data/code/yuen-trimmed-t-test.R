# Energy expenditure (MJ per day) of lean and of obese women
lean <- c(7.53, 7.48, 8.08, 8.09, 10.15, 8.40, 10.88, 6.13, 7.90,
          7.05, 7.48, 7.58, 8.11)
obese <- c(9.21, 11.51, 12.79, 11.85, 9.97, 8.79, 9.69, 9.68, 9.19)

# Squared standard error from the winsorized values; h values remain
parts <- function(x, trim = 0.2) {
  cut <- floor(trim * length(x))
  h <- length(x) - 2 * cut
  limits <- sort(x)[c(cut + 1, length(x) - cut)]
  w <- pmin(pmax(x, limits[1]), limits[2])
  c(mean(x, trim = trim), var(w) * (length(x) - 1) / (h * (h - 1)))
}
a <- parts(lean)
b <- parts(obese)
(a[1] - b[1]) / sqrt(a[2] + b[2])
