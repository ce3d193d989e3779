# 10 patients first; stop if at most 1 responds; 29 patients in all
stop <- pbinom(1, size = 10, prob = 0.1)  # response rate of no interest
size <- 10 + (1 - stop) * 19  # expected number of patients
first <- 2:10
effective <- function(p) {  # more than 5 responses in all
  sum(dbinom(first, 10, p) * (1 - pbinom(5 - first, 19, p)))
}
print(c(stop = stop, size = size, alpha = effective(0.1)))
effective(0.3)  # power
