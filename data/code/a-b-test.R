# Orders among the visitors of two versions of a page
orders <- c(120, 152)
visitors <- c(2400, 2420)
test <- prop.test(orders, visitors, correct = FALSE)
print(test$estimate)
test$p.value
