"""The one entry point: the window, or a command."""

import gc
import sys
from collections.abc import Callable, Sequence
from pathlib import Path


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the window where nothing, a project file or `--sample` is given; run a command otherwise.

    Returns:
        The exit status.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given in ([], ["--sample"]) or (len(given) == 1 and _is_project(given[0])):
        return show_window(given)
    # Loading makes some hundred thousand objects that stay; looking for rubbish among them costs a tenth of a start.
    gc.set_threshold(50_000, 20, 20)
    from discoursecoder.cli.application import run as run_command

    return run_command(given)


def _is_project(name: str) -> bool:
    return not name.startswith("-") and (name.lower().endswith(".dcoder") or Path(name).is_file())


def show_window(given: Sequence[str], *, after_paint: Callable[[], object] | None = None) -> int:
    """Open the window; `after_paint` is called when it was painted first."""
    # Loading makes some hundred thousand objects that stay; looking for rubbish among them costs a tenth of the
    # start. `app.run` switches it on again.
    gc.disable()
    try:
        from discoursecoder.ui.application import start_with

        start_with(sys.argv, ahead="discoursecoder.core.store.project")
        from discoursecoder.app import run
    except ImportError as error:
        sys.stderr.write(
            f"The window needs PySide6, which cannot be loaded here ({error}). Try: discoursecoder --help\n"
        )
        return 3
    sample = given == ["--sample"]
    return run(None if sample or not given else Path(given[0]), sample=sample, after_paint=after_paint)


if __name__ == "__main__":
    sys.exit(main())
