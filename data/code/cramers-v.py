from scipy.stats.contingency import association

# Hair (black, brown, red, blond) by eyes (brown, blue, hazel, green)
x = [[68, 20, 15, 5],
     [119, 84, 54, 29],
     [26, 17, 14, 14],
     [7, 94, 10, 16]]

v = association(x, method="cramer", correction=False)
print(v)
