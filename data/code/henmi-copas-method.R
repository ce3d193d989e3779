library(metafor)
# Acupoint stimulation against nausea after operations: 16 trials
trials <- escalc("OR", ai = ai, n1i = n1i, ci = ci, n2i = n2i,
                 data = dat.lee2004)
fit <- rma(yi, vi, data = trials, method = "DL")
interval <- hc(fit)
print(c(interval$beta))  # mean with the weights of the fixed-effect model
print(interval$ci.lb)
interval$ci.ub
