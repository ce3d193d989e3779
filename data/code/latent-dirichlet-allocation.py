from sklearn.decomposition import LatentDirichletAllocation
from sklearn.feature_extraction.text import CountVectorizer

text = ["cat dog", "dog pet cat", "pet food",
        "bank loan", "loan money bank", "food money"]
count = CountVectorizer().fit_transform(text).astype(float)
fit = LatentDirichletAllocation(2, max_iter=100, random_state=1)
z = fit.fit_transform(count)  # rows are texts, columns shares of topics
print(z.round(2))
print(z[0].max())
