# Each row is an order of preference, with its number of ballots
ballots <- c(40, 35, 25)
place <- rbind(c(1, 2, 3), c(3, 1, 2), c(2, 3, 1))
colnames(place) <- c("A", "B", "C")
# With three candidates: 2 points for first, 1 for second, 0 for last
points <- colSums(ballots * (3 - place))
points
max(points)
