import numpy as np

past = [4, 2, 5, 3, 6, 4]
actual = [3, 5, 2.5, 7, 4.5, 6]
forecast = [2.5, 5, 4, 8, 4.2, 5.1]
# Mean error of repeating the last value, within the past
scale = np.abs(np.diff(past)).mean()
print(np.abs(np.subtract(actual, forecast)).mean() / scale)
