truth <- c(1, 1, 1, 1, 0, 0, 0, 0, 0, 0)
p <- c(0.9, 0.8, 0.6, 0.4, 0.7, 0.55, 0.3, 0.2, 0.2, 0.1)
# Sorted by score, then adjacent violators are pooled
ord <- order(p, truth)
fit <- isoreg(p[ord], truth[ord])
round(fit$yf, 3)
fit$yf[p[ord] == 0.55]
