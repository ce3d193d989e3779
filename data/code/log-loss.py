from sklearn.metrics import log_loss

truth = [1, 1, 1, 1, 0, 0, 0, 0, 0, 0]
p = [0.9, 0.8, 0.6, 0.4, 0.7, 0.55, 0.3, 0.2, 0.2, 0.1]
# Natural logarithm of the probability given to what happened
loss = log_loss(truth, p)
print(loss)
