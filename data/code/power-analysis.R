# Two independent groups, two-sided t-test, difference of 0.5
# standard deviations
result <- power.t.test(delta = 0.5, sd = 1, sig.level = 0.05, power = 0.80,
                       type = "two.sample", alternative = "two.sided")
print(result$n)
ceiling(result$n)  # whole people
