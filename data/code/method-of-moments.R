# Hours between failures of the air conditioning of one Boeing 720
hours <- c(3, 5, 7, 18, 43, 85, 91, 98, 100, 130, 230, 487)
m1 <- mean(hours)             # first moment: shape * scale
v <- mean((hours - m1)^2)     # second central moment: shape * scale^2
scale <- v / m1
shape <- m1 / scale
shape
