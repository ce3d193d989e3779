scores <- c(0.7, 1.0, 0.3, 0.6)
w <- c(0.2, 0.3, 0.1, 0.4)
# The largest score takes the first weight, whichever criterion it is
ordered <- sort(scores, decreasing = TRUE)
orness <- sum(w * (3:0)) / 3  # 1 is the maximum, 0 the minimum
orness
sum(w * ordered)
