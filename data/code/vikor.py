import numpy as np

# Speed, range, payload, cost, reliability, manoeuvrability
x = np.array([[2.0, 1500, 20000, 5.5, 5, 9], [2.5, 2700, 18000, 6.5, 3, 5],
              [1.8, 2000, 21000, 4.5, 7, 7], [2.2, 1800, 20000, 5.0, 5, 5]])
w = np.array([0.2, 0.1, 0.1, 0.1, 0.2, 0.3])
sign = np.array([1, 1, 1, -1, 1, 1])  # -1 cost, 1 benefit


# Distance from the best as a share of the range; less is better
def scale01(u):
    return (u - u.min(axis=0)) / (u.max(axis=0) - u.min(axis=0))


v = w * scale01(-x * sign)
s = v.sum(axis=1)  # utility of the group
r = v.max(axis=1)  # regret of the worst criterion
q = 0.5 * scale01(s) + 0.5 * scale01(r)
print(q[0])
