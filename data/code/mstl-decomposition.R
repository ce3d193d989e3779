library(forecast)
# Hourly load over four weeks: daily and weekly waves, rise, disturbance
t <- 0:671
y <- 100 + 0.01 * t + 10 * sin(2 * pi * t / 24) +
  5 * sin(2 * pi * t / 168) + 2 * cos(t^2)
parts <- mstl(msts(y, c(24, 168)), s.window = c(11, 15), s.degree = 1,
              s.jump = 1, t.jump = 1, l.jump = 1)
print(round(tail(parts, 1), 4))
parts[672, "Seasonal24"]
