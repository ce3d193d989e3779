library(eRm)
# 20 pupils, one a column, on four tasks; 1: solved
tasks <- cbind(a = c(1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,0,1,0,0,1),
               b = c(1,1,0,1,1,1,0,1,1,1,0,1,1,0,1,1,0,1,0,0),
               c = c(0,1,1,0,1,0,1,1,0,1,0,0,1,0,1,0,0,1,0,0),
               d = c(0,0,1,0,1,0,0,1,0,0,0,1,0,0,1,0,0,0,1,0))
# conditional likelihood; betapar is easiness
model <- RM(tasks)
model$betapar[[1]] - model$betapar[[4]]
