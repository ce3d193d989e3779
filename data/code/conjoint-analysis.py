import pandas as pd
import statsmodels.formula.api as smf

# Eight cards with a product, rated from 1 to 10
cards = pd.DataFrame({"low_price": [1, 1, 1, 1, 0, 0, 0, 0],
                      "brand": ["A", "A", "B", "B", "A", "A", "B", "B"],
                      "warranty": [1, 0, 1, 0, 1, 0, 1, 0],
                      "rating": [10, 8, 8, 6, 7, 4, 5, 2]})
model = smf.ols("rating ~ low_price + brand + warranty", cards).fit()
print(model.params)
print(model.params["low_price"])
