library(strucchange)
# Annual flow of the Nile, 1871-1970; a dam was begun in 1898
process <- efp(Nile ~ 1, type = "Rec-CUSUM")
# Largest path of recursive residuals, relative to the boundary 1 + 2t
sctest(process)$statistic
