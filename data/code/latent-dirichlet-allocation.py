from sklearn.decomposition import LatentDirichletAllocation
from sklearn.feature_extraction.text import CountVectorizer

text = ["cat dog cat pet", "dog pet food cat", "pet dog cat cat",
        "bank loan money", "money bank rate loan", "loan rate bank money"]
count = CountVectorizer().fit_transform(text)
fit = LatentDirichletAllocation(n_components=2, random_state=1,
                                max_iter=100)
share = fit.fit_transform(count)  # rows are texts, columns topics
print(share.round(2))
print(share[0].max())
