# Student's data: hours of sleep gained with two drugs, ten patients
first <- c(0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0)
second <- c(1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4)
result <- t.test(second, first, paired = TRUE, conf.level = 0.95)
print(unname(result$estimate))  # mean difference
result$conf.int[1:2]
