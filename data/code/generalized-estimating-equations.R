library(geepack)
# Heart rate of nine patients (columns) at four times (rows)
hr <- c(96, 110, 89, 95, 128, 100, 72, 79, 100,
        92, 106, 86, 78, 124, 98, 68, 75, 106,
        86, 108, 85, 78, 118, 100, 67, 74, 104,
        92, 114, 83, 83, 118, 94, 71, 74, 102)
subject <- gl(9, 1, 36)
time <- gl(4, 9)

# Any two values of a patient, one after another, are equally correlated
data <- data.frame(hr, time, subject)[order(subject), ]
fit <- geeglm(hr ~ time, id = subject, data = data, corstr = "exchangeable")
result <- coef(summary(fit))["time3", ]  # 60 against 0 minutes
result[["Estimate"]]
result[["Std.err"]]
