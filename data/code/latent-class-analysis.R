# Stouffer & Toby (1951): how many gave each pattern of four answers,
# from 1111 to 0000
n <- c(42, 23, 6, 25, 6, 24, 7, 38, 1, 4, 1, 6, 2, 9, 2, 20)
x <- as.matrix(expand.grid(rep(list(1:0), 4)))[, 4:1]
share <- c(0.5, 0.5)
p <- cbind(rep(0.7, 4), rep(0.3, 4))  # P(answer 1) in the two classes
for (step in 1:2000) {  # EM algorithm
  like <- exp(x %*% log(p) + (1 - x) %*% log(1 - p)) * rep(share, each = 16)
  post <- n * like / rowSums(like)
  share <- colSums(post) / sum(n)
  p <- t(t(t(x) %*% post) / colSums(post))
}
max(share)
