# Citations of ten papers
citations <- c(3, 42, 17, 8, 0, 25, 5, 11, 7, 1)
ordered <- sort(citations, decreasing = TRUE)
rank <- seq_along(ordered)
sum(ordered >= rank)  # h papers have h or more citations
