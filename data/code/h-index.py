import numpy as np
# Citations of ten papers
citations = np.array([3, 42, 17, 8, 0, 25, 5, 11, 7, 1])
ordered = np.sort(citations)[::-1]
rank = np.arange(1, len(ordered) + 1)
print(np.sum(ordered >= rank))  # h papers have h or more citations
