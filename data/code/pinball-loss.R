actual <- c(3, 5, 2.5, 7, 4.5, 6)
upper <- c(4, 6.5, 3, 6.8, 5.5, 7)
error <- actual - upper
# Above the forecast an error weighs 0.9, below it 0.1
loss <- pmax(0.9 * error, -0.1 * error)
mean(loss)
