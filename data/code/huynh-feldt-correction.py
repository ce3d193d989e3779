import numpy as np
import pandas as pd
import pingouin as pg

# Heart rate of nine patients (columns) at four times (rows)
hr = [96, 110, 89, 95, 128, 100, 72, 79, 100,
      92, 106, 86, 78, 124, 98, 68, 75, 106,
      86, 108, 85, 78, 118, 100, 67, 74, 104,
      92, 114, 83, 83, 118, 94, 71, 74, 102]

# One row per patient, one column per time
data = pd.DataFrame(np.reshape(hr, (4, 9)).T)
result = pg.epsilon(data, correction="hf")
print(result)
