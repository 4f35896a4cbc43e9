"""What things are: frozen pydantic records, and the rules about them.

One module a noun. Records carry ids, never other records. May import pydantic, errors and messages only. Start
reading in `release`, `category`, `coding` and `changes`.
"""
