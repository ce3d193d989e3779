from sklearn.feature_extraction.text import TfidfVectorizer

text = ["the cat sat on the mat", "the dog sat", "the cat ran"]
# Raw counts times log(n / df) + 1, without scaling to length 1
model = TfidfVectorizer(smooth_idf=False, norm=None)
weight = model.fit_transform(text)
print(weight[0, model.vocabulary_["cat"]])
