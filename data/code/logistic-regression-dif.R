# Pupils who solved the item and who did not, by total score and group
score <- c(1, 2, 3, 4, 1, 2, 3, 4)
group <- c(0, 0, 0, 0, 1, 1, 1, 1)
solved <- c(8, 20, 33, 29, 4, 12, 25, 24)
failed <- c(22, 25, 17, 6, 26, 30, 22, 9)
base <- glm(cbind(solved, failed) ~ score, family = binomial)
# group: uniform DIF, score:group: not uniform
full <- glm(cbind(solved, failed) ~ score * group, family = binomial)
deviance(base) - deviance(full)
