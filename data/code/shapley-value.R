votes <- c(40, 25, 20, 15)
order <- as.matrix(expand.grid(1:4, 1:4, 1:4, 1:4))
order <- order[apply(order, 1, function(o) !anyDuplicated(o)), ]
# In each order of coming, one makes the majority: who is it?
pivot <- apply(order, 1, function(o) o[which(cumsum(votes[o]) > 50)[1]])
value <- tabulate(pivot, 4) / nrow(order)
value
value[1]
