science <- cbind(maths = c(8, 5, 9, 4, 6, 7, 3, 8),
                 physics = c(7, 5, 9, 3, 7, 6, 4, 8))
arts <- cbind(history = c(5, 7, 6, 4, 8, 5, 6, 7),
              music = c(4, 8, 6, 5, 7, 4, 6, 6))
fit <- cancor(science, arts)
fit$cor[1]
