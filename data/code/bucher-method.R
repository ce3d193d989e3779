# Log odds ratios and standard errors: A against C and B against C
ac <- c(-0.51, 0.14)
bc <- c(-0.22, 0.17)
difference <- ac[1] - bc[1]  # A against B, through C
error <- sqrt(ac[2]^2 + bc[2]^2)
print(difference + c(-1, 1) * qnorm(0.975) * error)
2 * pnorm(-abs(difference / error))
