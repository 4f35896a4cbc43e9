"""Sentences about acts."""

ENGLISH: dict[str, str] = {}

FRENCH: dict[str, str] = {}
