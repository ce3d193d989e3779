# Ten experts on three items: essential (1) or not (0)?
item <- rep(c("a", "b", "c"), each = 10)
essential <- c(1, 0, 1, 0, 1, 1, 0, 1, 0, 1,
               0, 0, 1, 0, 1, 0, 0, 1, 0, 0,
               1, 1, 1, 0, 1, 1, 1, 1, 0, 1)
cvr <- function(x) (sum(x) - length(x) / 2) / (length(x) / 2)
# -1: nobody, 0: half of them, 1: all
aggregate(essential ~ item, FUN = cvr)
