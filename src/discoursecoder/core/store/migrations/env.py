"""The environment in which Alembic runs the steps: on the connection, and in the transaction, of who calls it."""

from alembic import context

context.configure(
    connection=context.config.attributes["connection"],
    # SQLite changes a table by making it anew.
    render_as_batch=True,
    # The caller begins and ends the one transaction around all steps.
    transactional_ddl=False,
)
context.run_migrations()
