library(eRm)
# LSAT section 6: how many people gave each pattern of 0 and 1,
# from 00000 to 11111
n <- c(3, 6, 2, 11, 1, 1, 3, 4, 1, 8, 0, 16, 0, 3, 2, 15,
       10, 29, 14, 81, 3, 28, 15, 80, 16, 56, 21, 173, 11, 61, 28, 298)
patterns <- as.matrix(expand.grid(rep(list(0:1), 5)))[, 5:1]
answers <- patterns[rep(1:32, n), ]
model <- RM(answers)      # conditional likelihood
difficulty <- -model$betapar
difficulty[[1]] - difficulty[[3]]
