import numpy as np
# Two waves in 16 values: 2 cycles with amplitude 3, 5 with amplitude 1
t = np.arange(16)
x = 3 * np.cos(2 * np.pi * 2 * t / 16) + np.sin(2 * np.pi * 5 * t / 16)
amplitude = 2 * np.abs(np.fft.fft(x)) / 16
print(amplitude[:9].round(4))
print(amplitude[2])  # two cycles
