"""Sentences about tables."""

ENGLISH: dict[str, str] = {}

FRENCH: dict[str, str] = {}
