f <- expression(x^3 - 2 * x - 5)
df <- D(f, "x")  # derivative 3x^2 - 2
x <- 2           # Newton's starting value
for (step in 1:6) {
  x <- x - eval(f) / eval(df)
}
x
