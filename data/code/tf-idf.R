text <- c("the cat sat on the mat", "the dog sat", "the cat ran")
word <- strsplit(text, " ")
d <- data.frame(doc = rep(1:3, lengths(word)), word = unlist(word))
tf <- xtabs(~ doc + word, d)
# idf as in scikit-learn with smooth_idf = FALSE: log(n / df) + 1
idf <- log(3 / colSums(tf > 0)) + 1
weight <- sweep(tf, 2, idf, "*")
weight[1, "cat"]
