# Two waves in 16 values: 2 cycles with amplitude 3, 5 with amplitude 1
t <- 0:15
x <- 3 * cos(2 * pi * 2 * t / 16) + sin(2 * pi * 5 * t / 16)
amplitude <- 2 * Mod(fft(x)) / 16
print(round(amplitude[1:9], 4))
amplitude[3]  # two cycles
