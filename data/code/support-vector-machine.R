library(e1071)

two <- droplevels(iris[51:150, ])  # versicolor and virginica
fit <- svm(Species ~ ., data = two, kernel = "linear", cost = 1,
           scale = FALSE)
mean(predict(fit) == two$Species)
fit$tot.nSV
