import numpy as np

rng = np.random.default_rng(1)
# 20000 groups of 23 people, each with a random birthday
birthday = np.sort(rng.integers(1, 366, size=(20000, 23)), axis=1)
shared = np.any(np.diff(birthday, axis=1) == 0, axis=1)
p = shared.mean()
print(np.sqrt(p * (1 - p) / 20000))  # random error
print(p)
