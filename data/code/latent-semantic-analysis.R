text <- c("cat dog", "dog pet cat", "pet food",
          "bank loan", "loan money bank", "food money")
words <- strsplit(text, " ")
all_words <- sort(unique(unlist(words)))
count <- t(sapply(words, function(w) table(factor(w, all_words))))
s <- svd(count)
z <- s$u[, 1:2] %*% diag(s$d[1:2])  # rows are texts, in two dimensions
# The first and the third text have no word in common
unit <- z / sqrt(rowSums(z^2))
sum(unit[1, ] * unit[3, ])
