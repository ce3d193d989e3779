library(metafor)
# Scott et al. (2008): test positive and negative among the diseased
# and among the healthy
positive <- c(670, 202)
negative <- c(74, 640)
positive / (positive + negative)  # sensitivity, 1 - specificity
log_or <- escalc(measure = "OR", ai = positive[1], bi = negative[1],
                 ci = positive[2], di = negative[2])
exp(log_or$yi[1])
