# Data of Krippendorff: rows are observers, columns units
codes <- rbind(c(1, 2, 3, 3, 2, 1, 4, 1, 2, NA, NA, NA),
               c(1, 2, 3, 3, 2, 2, 4, 1, 2, 5, NA, 3),
               c(NA, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, NA),
               c(1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, NA))
# How many observers gave a unit each code; only units with two or more
n <- apply(codes, 2, function(unit) tabulate(unit, 5))
n <- n[, colSums(n) > 1]
pairs <- sum((colSums(n)^2 - colSums(n^2)) / (colSums(n) - 1))
total <- rowSums(n)
expected <- (sum(total)^2 - sum(total^2)) / (sum(total) - 1)
1 - pairs / expected  # observed and expected nominal disagreement
