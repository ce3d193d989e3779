import pandas as pd
from linearmodels.iv import IVGMM
# Food market of the US, 1922-1941 (Kmenta 1986, Table 13-1)
food = pd.DataFrame({
    "consump": [98.485, 99.187, 102.163, 101.504, 104.240, 103.243, 103.993,
                99.900, 100.350, 102.820, 95.435, 92.424, 94.535, 98.757,
                105.797, 100.225, 103.522, 99.929, 105.223, 106.232],
    "price": [100.323, 104.264, 103.435, 104.506, 98.001, 99.456, 101.066,
              104.763, 96.446, 91.228, 93.085, 98.801, 102.908, 98.756,
              95.119, 98.451, 86.498, 104.016, 105.769, 113.490],
    "income": [87.4, 97.6, 96.7, 98.2, 99.8, 100.5, 103.2, 107.8, 96.6,
               88.9, 75.1, 76.9, 84.6, 90.6, 103.1, 105.1, 96.4, 104.4,
               110.7, 127.1],
    "farm": [98, 99.1, 99.1, 98.1, 110.8, 108.2, 105.6, 109.8, 108.7, 100.6,
             81, 68.6, 70.9, 81.4, 102.3, 105, 110.5, 92.5, 89.3, 93]})
food["trend"] = range(1, 21)
# The price is endogenous: farm prices and the trend are its instruments.
fit = IVGMM.from_formula("consump ~ 1 + income + [price ~ farm + trend]",
                         food).fit()  # two steps, robust weights
print(fit.params["price"])
