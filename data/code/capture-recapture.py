marked = 50  # first catch, all marked
caught = 60  # second catch
again = 12   # marked among them
print(marked * caught / again)  # Lincoln-Petersen
# Chapman's correction of its bias in small samples
print((marked + 1) * (caught + 1) / (again + 1) - 1)
