import numpy as np

# Bland & Altman (1986): peak expiratory flow by two meters, l/min
large = [494, 395, 516, 434, 476, 557, 413, 442, 650,
         433, 417, 656, 267, 478, 178, 423, 427]
mini = [512, 430, 520, 428, 500, 600, 364, 380, 658,
        445, 432, 626, 260, 477, 259, 350, 451]
# Moments with divisor n, as Lin (1989) defines them
s = np.cov(large, mini, ddof=0)
shift = np.mean(large) - np.mean(mini)
print(2 * s[0, 1] / (s[0, 0] + s[1, 1] + shift**2))
