library(kernlab)

profit <- c(3, 5)
hours <- rbind(c(1, 0), c(0, 2), c(3, 2))
limit <- c(4, 12, 18)
# ipop() takes quadratic programmes: here the quadratic part is zero
fit <- ipop(c = -profit, H = matrix(0, 2, 2), A = hours, b = rep(0, 3),
            r = limit, l = rep(0, 2), u = rep(100, 2), sigf = 9)
primal(fit)
sum(profit * primal(fit))
