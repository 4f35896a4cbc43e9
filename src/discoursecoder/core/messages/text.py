"""Sentences about text."""

ENGLISH: dict[str, str] = {}

FRENCH: dict[str, str] = {}
