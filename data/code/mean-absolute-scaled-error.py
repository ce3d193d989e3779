import numpy as np

past = np.array([12, 15, 14, 18, 17, 21, 20])
actual = np.array([23, 22, 25])
forecast = np.array([22, 23.5, 24])
# Mean error of the naive forecast within the past
scale = np.abs(np.diff(past)).mean()
print(np.abs(actual - forecast).mean() / scale)
