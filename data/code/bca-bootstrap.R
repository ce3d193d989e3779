library(boot)
# Efron's law schools: average test score and grade of 15 schools
lsat <- c(576, 635, 558, 578, 666, 580, 555, 661, 651, 605, 653, 575, 545,
          572, 594)
gpa <- c(3.39, 3.30, 2.81, 3.03, 3.44, 3.07, 3.00, 3.43, 3.36, 3.13, 3.12,
         2.74, 2.76, 2.88, 2.96)
print(cor(lsat, gpa))
set.seed(1)
# Schools are drawn with replacement, the correlation is computed anew
result <- boot(cbind(lsat, gpa), function(d, i) cor(d[i, 1], d[i, 2]),
               R = 9999)
boot.ci(result, conf = 0.95, type = "bca")$bca[4:5]
