# Rows are large plant, small plant, none; columns are demands
profit <- rbind(c(200000, 100000, -120000), c(90000, 50000, -20000),
                c(0, 0, 0))
# Without known probabilities, every demand weighs the same
average <- rowMeans(profit)
average
max(average)
