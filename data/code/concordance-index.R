library(survival)
time <- c(2, 4, 5, 7, 9, 12, 14, 18, 21, 25)  # months
death <- c(1, 1, 0, 1, 1, 0, 1, 1, 0, 0)      # 0: censored
risk <- c(8, 6, 7, 7, 3, 5, 4, 4, 2, 3)       # prognostic score
# reverse = TRUE: a high score should mean a short survival
fit <- concordance(Surv(time, death) ~ risk, reverse = TRUE)
fit$concordance
