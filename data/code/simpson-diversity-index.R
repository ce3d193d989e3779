library(vegan)
# Dune meadow, site 1: cover of the five species found
cover <- c(achillea = 1, elymus = 4, lolium = 7, poa_pratensis = 4,
           poa_trivialis = 2)
print(cover / sum(cover))
diversity(cover, index = "simpson")
