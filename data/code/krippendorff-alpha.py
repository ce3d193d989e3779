import numpy as np
import krippendorff

# Data of Krippendorff: rows are observers, columns units
nan = np.nan
codes = [[1, 2, 3, 3, 2, 1, 4, 1, 2, nan, nan, nan],
         [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, nan, 3],
         [nan, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, nan],
         [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, nan]]
print(krippendorff.alpha(reliability_data=codes,
                         level_of_measurement="nominal"))
