import math

from statsmodels.stats.power import TTestIndPower

# Two independent groups, two-sided t-test, difference of 0.5
# standard deviations
n = TTestIndPower().solve_power(effect_size=0.5, alpha=0.05, power=0.80,
                                ratio=1, alternative="two-sided")
print(n)
print(math.ceil(n))  # whole people
