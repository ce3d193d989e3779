# Annual flow of the Nile at Aswan, 1871-1970
flow <- as.numeric(Nile) - mean(Nile)
# No taper, no padding, no trend removed
p <- spec.pgram(flow, taper = 0, fast = FALSE, detrend = FALSE,
                plot = FALSE)
print(p$freq[which.max(p$spec)])
max(p$spec)
