"""Sentences for people: errors, warnings, reports and methods, in English and French, without Qt.

One module a subject, each with `ENGLISH` and `FRENCH` catalogues of the same keys and placeholders (a test
compares them). May import nothing but the standard library. Start reading in `catalogue`.
"""

from discoursecoder.core.messages.catalogue import language, say, use_language

__all__ = ["language", "say", "use_language"]
