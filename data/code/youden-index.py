from sklearn.metrics import roc_curve

truth = [1, 1, 1, 1, 0, 0, 0, 0, 0, 0]
p = [0.9, 0.8, 0.6, 0.4, 0.7, 0.55, 0.3, 0.2, 0.2, 0.1]
fpr, tpr, threshold = roc_curve(truth, p)
# Sensitivity + specificity - 1
j = tpr - fpr
print(threshold[j.argmax()])  # the best threshold
print(j.max())
