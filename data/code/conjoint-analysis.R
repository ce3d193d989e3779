# Eight cards with a product, rated from 1 to 10
low_price <- c(1, 1, 1, 1, 0, 0, 0, 0)
brand <- c("A", "A", "B", "B", "A", "A", "B", "B")
warranty <- c(1, 0, 1, 0, 1, 0, 1, 0)
rating <- c(10, 8, 8, 6, 7, 4, 5, 2)
model <- lm(rating ~ low_price + brand + warranty)
coef(model)
coef(model)["low_price"]
