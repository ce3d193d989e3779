# Serum iron by the methods of Ramsay and of Jung and Parekh
ramsay <- c(111, 107, 100, 99, 102, 106, 109, 108, 104, 99,
            101, 96, 97, 102, 107, 113, 116, 113, 110, 98)
jung <- c(107, 108, 106, 98, 105, 103, 110, 105, 104, 100,
          96, 108, 103, 104, 114, 114, 113, 108, 106, 99)

# Normal approximation, for the data have ties
result <- ansari.test(ramsay, jung, exact = FALSE)
result$p.value
result$statistic
