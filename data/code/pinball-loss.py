from sklearn.metrics import mean_pinball_loss

actual = [3, 5, 2.5, 7, 4.5, 6]
upper = [4, 6.5, 3, 6.8, 5.5, 7]
# Above the forecast an error weighs 0.9, below it 0.1
loss = mean_pinball_loss(actual, upper, alpha=0.9)
print(loss)
