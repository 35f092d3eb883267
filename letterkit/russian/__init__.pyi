from .dates import in_words as in_words
