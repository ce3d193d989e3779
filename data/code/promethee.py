import numpy as np

# Rows are alternatives; all three criteria are benefits
x = np.array([[4, 3, 2], [3, 2, 4], [5, 1, 3]])
w = np.array([0.5, 0.3, 0.2])
# Usual criterion: any advantage is a full preference
preference = np.zeros((3, 3))
for j in range(3):
    preference += w[j] * np.greater.outer(x[:, j], x[:, j])
leaving = preference.sum(axis=1) / 2
entering = preference.sum(axis=0) / 2
net = leaving - entering
print(net[2])
