# Rothman & Keller (1972): cases and controls by alcohol and smoking
alcohol <- c(0, 0, 1, 1)
smoking <- c(0, 1, 0, 1)
cases <- c(3, 8, 6, 225)
controls <- c(20, 18, 12, 166)
model <- glm(cbind(cases, controls) ~ alcohol * smoking,
             family = binomial)
b <- coef(model)
# odds ratios stand for risk ratios, as the disease is rare
or <- exp(c(both = sum(b[2:4]), b[2], b[3]))
print(or)
or[["both"]] - or[["alcohol"]] - or[["smoking"]] + 1
