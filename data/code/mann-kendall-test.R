# Annual flow of the Nile at Aswan, 1871-1970
years <- 1871:1970
# Normal approximation, without a continuity correction
test <- cor.test(as.numeric(Nile), years, method = "kendall",
                 exact = FALSE)
print(test$estimate)
test$p.value
