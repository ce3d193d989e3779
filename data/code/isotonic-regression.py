import numpy as np
from sklearn.isotonic import IsotonicRegression

# Nine measurements in order (the example of R's help page)
y = np.array([1, 0, 4, 3, 3, 5, 4, 2, 0])
x = np.arange(1, 10)
fitted = IsotonicRegression(increasing=True).fit_transform(x, y)
print(fitted)
print(fitted[4])
