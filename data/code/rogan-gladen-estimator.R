positive <- 45
tested <- 150
sensitivity <- 0.96
specificity <- 0.89
true_share <- function(p) {
  (p + specificity - 1) / (sensitivity + specificity - 1)
}
apparent <- binom.test(positive, tested)
true_share(apparent$conf.int[1:2])  # sensitivity, specificity known
true_share(apparent$estimate[[1]])
