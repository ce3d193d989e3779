# Tooth length of 60 guinea pigs: orange juice, then ascorbic acid, each
# at three doses of vitamin C (rows)
length <- c(15.2, 21.5, 17.6, 9.7, 14.5, 10, 8.2, 9.4, 16.5, 9.7,
            19.7, 23.3, 23.6, 26.4, 20, 25.2, 25.8, 21.2, 14.5, 27.3,
            25.5, 26.4, 22.4, 24.5, 24.8, 30.9, 26.4, 27.3, 29.4, 23,
            4.2, 11.5, 7.3, 5.8, 6.4, 10, 11.2, 11.2, 5.2, 7,
            16.5, 16.5, 15.2, 17.3, 22.5, 17.3, 13.6, 14.5, 18.8, 15.5,
            23.6, 18.5, 33.9, 25.5, 26.4, 32.5, 26.7, 21.5, 23.3, 29.5)
source <- gl(2, 30, labels = c("juice", "acid"))
dose <- gl(3, 10, 60)

# Two main effects and their interaction
result <- summary(aov(length ~ source * dose))[[1]]
result[["Pr(>F)"]][3]
result[["F value"]][3]
