# Rows are energy sources; columns are criteria
x <- rbind(c(3873, 39.55, 0.27, 0.87, 150, 0.07, 12, 2130),
           c(5067, 67.26, 0.23, 0.23, 40, 0.02, 21, 2200),
           c(2213, 24.69, 0.08, 0.17, 200, 0.04, 35, 570),
           c(6243, 132, 0.07, 0.25, 100, 0.04, 16, 100),
           c(8312, 460.47, 0.05, 0.21, 25, 0.1, 25, 200))
w <- c(0.131, 0.113, 0.126, 0.125, 0.126, 0.129, 0.132, 0.117)
sign <- c(-1, -1, -1, 1, 1, -1, 1, 1)  # -1 cost, 1 benefit
# Relative distance from the average solution, better is positive
d <- sweep(sweep(x, 2, colMeans(x)), 2, sign / colMeans(x), "*")
sp <- drop(pmax(d, 0) %*% w)   # weighted, above the average
sn <- drop(pmax(-d, 0) %*% w)  # weighted, below the average
score <- (sp / max(sp) + 1 - sn / max(sn)) / 2
score[3]
