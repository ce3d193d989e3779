# ten experts: is the item essential (1) or not (0)?
essential <- c(1, 1, 1, 0, 1, 1, 1, 1, 0, 1)
n <- length(essential)
# -1: nobody, 0: half of them, 1: all
cvr <- (sum(essential) - n / 2) / (n / 2)
cvr
