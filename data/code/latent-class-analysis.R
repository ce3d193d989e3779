# Stouffer & Toby (1951): how many gave each pattern of four answers,
# from 1111 to 0000
n <- c(42, 23, 6, 25, 6, 24, 7, 38, 1, 4, 1, 6, 2, 9, 2, 20)
x <- as.matrix(expand.grid(rep(list(1:0), 4)))[, 4:1]
share <- c(0.5, 0.5)
p <- cbind(rep(0.7, 4), rep(0.3, 4))  # P(answer 1) in the two classes
for (step in 1:2000) {  # EM algorithm
  like <- apply(p, 2, function(q) apply(dbinom(t(x), 1, q), 2, prod))
  post <- n * prop.table(like * rep(share, each = 16), 1)
  share <- colSums(post) / sum(n)
  p <- t(t(t(x) %*% post) / colSums(post))
}
max(share)
