import numpy as np

odd = [12, 9, 14, 7, 11, 15, 8, 10]    # points on the odd tasks
even = [11, 10, 13, 8, 9, 15, 10, 12]  # points on the even tasks
r = np.corrcoef(odd, even)[0, 1]  # reliability of one half
k = 2                             # the whole test is twice as long
print(k * r / (1 + (k - 1) * r))
