# Colonies in three replications (rows) at six increasing doses (columns)
y <- matrix(c(101, 91, 103, 136, 190, 146,
              117, 90, 133, 140, 161, 120,
              111, 107, 121, 144, 201, 116), nrow = 3, byrow = TRUE)

# Ranks within each replication, summed by dose, times the expected rank
rank_sums <- rowSums(apply(y, 1, rank))
l <- sum(1:6 * rank_sums)
l
