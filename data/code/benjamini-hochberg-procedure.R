# p-values of 15 hypotheses of one clinical trial
p <- c(0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344,
       0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1)

adjusted <- p.adjust(p, method = "BH")
adjusted[4]
sum(adjusted <= 0.05)
