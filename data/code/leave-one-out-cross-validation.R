library(boot)
# Efron's law schools: average test score and grade of 15 schools
lsat <- c(576, 635, 558, 578, 666, 580, 555, 661, 651, 605, 653, 575, 545,
          572, 594)
gpa <- c(3.39, 3.30, 2.81, 3.03, 3.44, 3.07, 3.00, 3.43, 3.36, 3.13, 3.12,
         2.74, 2.76, 2.88, 2.96)
d <- data.frame(lsat, gpa)
# The line of the other fourteen schools predicts the one left out; the
# first number is the plain estimate
cv.glm(d, glm(gpa ~ lsat, data = d), K = 15)$delta[1]
