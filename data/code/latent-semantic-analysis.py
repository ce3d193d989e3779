from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.metrics.pairwise import cosine_similarity

text = ["cat dog", "dog pet cat", "pet food",
        "bank loan", "loan money bank", "food money"]
count = CountVectorizer().fit_transform(text).astype(float)
fit = TruncatedSVD(2, algorithm="arpack", random_state=1)
z = fit.fit_transform(count)  # rows are texts, in two dimensions
# The first and the third text have no word in common
print(cosine_similarity(z)[0, 2])
