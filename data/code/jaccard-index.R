library(vegan)
# plants of five species in two meadows
first <- c(6, 7, 4, 0, 2)
second <- c(10, 0, 6, 3, 2)
# binary = TRUE: presence alone; the index is 1 - distance
distance <- vegdist(rbind(first, second), "jaccard", binary = TRUE)
1 - as.numeric(distance)
