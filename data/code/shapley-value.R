votes <- c(40, 25, 20, 15)
orders <- as.matrix(expand.grid(1:4, 1:4, 1:4, 1:4))
orders <- orders[apply(orders, 1, function(o) !anyDuplicated(o)), ]
# In each order of joining, one member completes the majority
pivot <- apply(orders, 1, function(o) o[which(cumsum(votes[o]) > 50)[1]])
value <- tabulate(pivot, 4) / nrow(orders)
value
value[1]
