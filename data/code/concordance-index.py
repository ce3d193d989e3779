from lifelines.utils import concordance_index

time = [2, 4, 5, 7, 9, 12, 14, 18, 21, 25]  # months
death = [1, 1, 0, 1, 1, 0, 1, 1, 0, 0]      # 0: censored
risk = [8, 6, 7, 7, 3, 5, 4, 4, 2, 3]       # prognostic score
# Minus: a high score should mean a short survival
fit = concordance_index(time, [-score for score in risk], death)
print(fit)
