from sklearn.metrics import roc_auc_score

truth = [1, 1, 1, 1, 0, 0, 0, 0, 0, 0]
p = [0.9, 0.8, 0.6, 0.4, 0.7, 0.55, 0.3, 0.2, 0.2, 0.1]
# The share of pairs that are ranked rightly; ties count half
print(roc_auc_score(truth, p))
