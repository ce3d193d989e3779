from sklearn.isotonic import IsotonicRegression

truth = [1, 1, 1, 1, 0, 0, 0, 0, 0, 0]
p = [0.9, 0.8, 0.6, 0.4, 0.7, 0.55, 0.3, 0.2, 0.2, 0.1]
# Adjacent violators are pooled
fit = IsotonicRegression().fit(p, truth)
print(fit.predict(sorted(p)).round(3))
print(fit.predict([0.55])[0])
