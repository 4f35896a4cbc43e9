"""Steps from one project format to the next, run by Alembic and imported only when one is due.

May import alembic, sqlalchemy and `store.types`; never the present tables, since a step must do for ever what it did
when it was written. Start reading in `versions/0001_first.py`; `store.migrating` runs the steps.
"""
