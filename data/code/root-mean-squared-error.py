from sklearn.metrics import root_mean_squared_error

actual = [3, 5, 2.5, 7, 4.5, 6]
forecast = [2.5, 5, 4, 8, 4.2, 5.1]
rmse = root_mean_squared_error(actual, forecast)
print(rmse)
