import itertools
import numpy as np
# Stouffer & Toby (1951): how many gave each pattern of four answers,
# from 1111 to 0000
n = np.array([42, 23, 6, 25, 6, 24, 7, 38, 1, 4, 1, 6, 2, 9, 2, 20])
x = np.array(list(itertools.product([1, 0], repeat=4)))
share = np.array([0.5, 0.5])
p = np.tile([0.7, 0.3], (4, 1))  # P(answer 1) in the two classes
for step in range(2000):  # EM algorithm
    like = np.prod(np.where(x[:, :, None], p, 1 - p), axis=1) * share
    post = n[:, None] * like / like.sum(axis=1, keepdims=True)
    share = post.sum(axis=0) / n.sum()
    p = x.T @ post / post.sum(axis=0)
print(share.max())
