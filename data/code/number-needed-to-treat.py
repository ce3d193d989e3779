from statsmodels.stats.proportion import test_proportions_2indep
# events and people in the treated and the control group
events = [15, 24]
people = [100, 100]
difference = test_proportions_2indep(events[0], people[0],
                                     events[1], people[1]).diff
print(-1 / difference)
