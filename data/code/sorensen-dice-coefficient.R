library(vegan)
# plants of five species in two meadows
first <- c(6, 7, 4, 0, 2)
second <- c(10, 0, 6, 3, 2)
# Bray-Curtis of presences; the coefficient is 1 - distance
distance <- vegdist(rbind(first, second), "bray", binary = TRUE)
1 - as.numeric(distance)
