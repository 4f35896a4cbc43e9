"""Sentences about codebook."""

ENGLISH: dict[str, str] = {}

FRENCH: dict[str, str] = {}
