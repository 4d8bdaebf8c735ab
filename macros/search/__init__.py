"""The built pages -> the search index, and the words that search knows."""
