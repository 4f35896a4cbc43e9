"""Sentences about workbooks."""

ENGLISH: dict[str, str] = {}

FRENCH: dict[str, str] = {}
