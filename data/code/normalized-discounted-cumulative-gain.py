from sklearn.metrics import ndcg_score

# Relevance of the results, in the order in which they are shown
gain = [[3, 2, 3, 0, 1, 2]]
# Scores that put them in this order
score = [[6, 5, 4, 3, 2, 1]]
print(ndcg_score(gain, score))
