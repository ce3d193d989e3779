import numpy as np
from arch.unitroot import PhillipsPerron
# Real national product of the US, 1909-1970 (Nelson & Plosser 1982)
gnp = np.array([116.8, 120.1, 123.2, 130.2, 131.4, 125.6, 124.5, 134.3,
                135.2, 151.8, 146.4, 140, 127.8, 148, 165.9, 165.5, 179.4,
                190, 189.8, 190.9, 203.6, 183.5, 169.3, 144.2, 141.5,
                154.3, 169.5, 193, 203.2, 192.9, 209.4, 227.2, 263.7,
                297.8, 337.1, 361.3, 355.2, 312.6, 309.9, 323.7, 324.1,
                355.3, 383.4, 395.1, 412.8, 407, 438, 446.1, 452.5, 447.3,
                475.9, 487.7, 497.2, 529.8, 551, 581.1, 617.8, 658.1,
                675.2, 706.6, 724.7, 720])
# Constant and trend; three lags in the long-run variance
# PP.test of R has n^2 for n^2 - 1 in its correction
print(PhillipsPerron(np.log(gnp), trend="ct", lags=3).stat)
