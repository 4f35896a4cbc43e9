"""Sentences about agreement."""

ENGLISH: dict[str, str] = {}

FRENCH: dict[str, str] = {}
