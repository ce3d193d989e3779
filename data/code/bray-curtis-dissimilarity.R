library(vegan)
# plants of five species in two meadows
first <- c(6, 7, 4, 0, 2)
second <- c(10, 0, 6, 3, 2)
distance <- vegdist(rbind(first, second), method = "bray")
as.numeric(distance)
