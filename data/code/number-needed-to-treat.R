library(metafor)
# events and people in the treated and the control group
events <- c(15, 24)
people <- c(100, 100)
difference <- escalc(measure = "RD", ai = events[1], n1i = people[1],
                     ci = events[2], n2i = people[2])
-1 / difference$yi[1]
