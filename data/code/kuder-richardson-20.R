library(psych)
# Rows are pupils, columns tasks; 1: solved
tasks <- data.frame(a = c(1, 1, 1, 1, 0, 1, 1, 0),
                    b = c(1, 1, 0, 1, 0, 1, 1, 0),
                    c = c(1, 0, 0, 1, 0, 1, 1, 1),
                    d = c(1, 0, 0, 1, 0, 1, 0, 0),
                    e = c(1, 0, 0, 0, 0, 1, 0, 0))
# For 0 and 1 the variance is p (1 - p): alpha is then KR-20
fit <- alpha(tasks)
fit$total$raw_alpha
