a <- "kitten"
b <- "sitting"
# Insertions, deletions and substitutions cost 1 each
distance <- adist(a, b)
drop(distance)
