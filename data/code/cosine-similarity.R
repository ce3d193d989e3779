# How often affection, jealous and gossip occur in two novels
a <- c(115, 10, 2)
b <- c(20, 11, 6)
# Dot product divided by the lengths of the vectors
cosine <- sum(a * b) / sqrt(sum(a^2) * sum(b^2))
cosine
