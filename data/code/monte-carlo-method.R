set.seed(1)
# 20000 groups of 23 people, each with a random birthday
shared <- replicate(20000, {
  birthday <- ceiling(365 * runif(23))
  any(duplicated(birthday))
})
print(sqrt(mean(shared) * (1 - mean(shared)) / 20000))  # random error
mean(shared)
