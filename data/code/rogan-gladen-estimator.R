positive <- 45
tested <- 150
sensitivity <- 0.96
specificity <- 0.89
apparent <- binom.test(positive, tested)$estimate[[1]]
(apparent + specificity - 1) / (sensitivity + specificity - 1)
