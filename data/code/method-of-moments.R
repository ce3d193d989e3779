# Hours between failures of the air conditioning of one Boeing 720
hours <- c(3, 5, 7, 18, 43, 85, 91, 98, 100, 130, 230, 487)
n <- length(hours)
m1 <- mean(hours)              # first moment: shape * scale
v <- var(hours) * (n - 1) / n  # second central: shape * scale^2
scale <- v / m1
shape <- m1 / scale
shape
