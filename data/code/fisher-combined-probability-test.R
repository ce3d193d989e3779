suppressMessages(library(metap))

# One-sided p-values of five independent studies
p <- c(0.12, 0.01, 0.72, 0.07, 0.17)

result <- sumlog(p)
result$p
result$chisq
