"""The commands together.

Exit statuses: 0 done; 1 done, problems are listed; 2 wrong use; 3 an input that cannot be opened, or an act that the
project refuses.
"""

import os
import sys
from collections.abc import Sequence
from typing import Annotated, Any

import typer

from discoursecoder import __version__
from discoursecoder.cli import (
    agreement,
    codebook,
    coders,
    codings,
    exchange,
    history,
    lexicon,
    projects,
    releases,
    search,
    verification,
)
from discoursecoder.core.errors import DiscourseCoderError
from discoursecoder.core.messages import use_language

PROBLEMS = 1
CANNOT = 3

_WRONG_USE: Any = typer.BadParameter.__mro__[2]
"""What all of Typer's errors about the words of a command derive from, in whichever package it keeps them."""

app = typer.Typer(
    name="discoursecoder",
    help="Code what governments say. Without a command, or with a project file alone, the window opens.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for group in (projects, releases, codings, exchange, agreement, verification, history, search):
    group.register(app)
app.add_typer(codebook.app, name="codebook")
app.add_typer(coders.coder_app, name="coder")
app.add_typer(coders.actor_app, name="actor")
app.add_typer(lexicon.app, name="lexicon")
app.add_typer(codings.app, name="codings")


def _say_version(asked: bool) -> None:
    if asked:
        typer.echo(f"discoursecoder {__version__}")
        raise typer.Exit


@app.callback()
def _common(
    version: Annotated[
        bool, typer.Option("--version", callback=_say_version, is_eager=True, help="Say the version.")
    ] = False,
) -> None:
    """Options before any command; the callback of `--version` answers by itself."""
    del version


def run(arguments: Sequence[str]) -> int:
    """Run a command.

    Args:
        arguments: the words after the program's name.

    Returns:
        The exit status.
    """
    _speak_the_users_language()
    for stream in (sys.stdout, sys.stderr):
        # Titles may be in any script; a terminal that cannot show one must not end the program.
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        status = app(list(arguments), prog_name="discoursecoder", standalone_mode=False)
    except DiscourseCoderError as error:
        typer.echo(str(error), err=True)
        return CANNOT
    except _WRONG_USE as error:
        # Typer says what was wrong with the words.
        error.show()
        return 2
    except (typer.Abort, KeyboardInterrupt):
        return PROBLEMS
    return status if isinstance(status, int) else 0


def _speak_the_users_language() -> None:
    for name in ("DISCOURSECODER_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        code = os.environ.get(name)
        if code:
            use_language(code)
            return
