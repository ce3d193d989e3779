# Rows are large plant, small plant, none; columns are demands
profit <- rbind(c(200000, 100000, -120000), c(90000, 50000, -20000),
                c(0, 0, 0))
p <- c(0.3, 0.5, 0.2)  # high, moderate, low demand
expected <- drop(profit %*% p)
expected
max(expected)
