# Rows are large plant, small plant, none; columns are demands
profit <- rbind(c(200000, 100000, -120000), c(90000, 50000, -20000),
                c(0, 0, 0))
# What is lost against the best choice for each demand
regret <- sweep(-profit, 2, apply(profit, 2, max), "+")
worst <- apply(regret, 1, max)
worst
min(worst)
