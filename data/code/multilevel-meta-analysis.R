library(metafor)
# Modified school calendars: 56 schools in 11 districts
fit <- rma.mv(yi, vi, random = ~ 1 | district / school, method = "ML",
              data = dat.konstantopoulos2011)
print(fit$sigma2)  # variance between districts, and within
coef(fit)[[1]]
