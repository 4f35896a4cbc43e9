"""The steps, one module each, in the order of their numbers.

May import alembic, sqlalchemy and `store.types`. Start reading in `0001_first.py`.
"""
