from scipy.spatial.distance import braycurtis
# plants of five species in two meadows
first = [6, 7, 4, 0, 2]
second = [10, 0, 6, 3, 2]
distance = braycurtis(first, second)
print(distance)
