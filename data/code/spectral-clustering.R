library(kernlab)

a <- 2 * pi * (1:20) / 20
b <- 2 * pi * (1:60) / 60
# A ring of 20 points within a ring of 60
x <- rbind(cbind(cos(a), sin(a)), cbind(3 * cos(b), 3 * sin(b)))
set.seed(1)
group <- specc(x, centers = 2, kernel = "rbfdot",
               kpar = list(sigma = 10))
min(size(group))
