"""Sentences about reports."""

ENGLISH: dict[str, str] = {}

FRENCH: dict[str, str] = {}
