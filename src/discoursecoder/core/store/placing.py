"""Giving a finished file its name."""

import os
from pathlib import Path

from discoursecoder.core import errors


def put_in_place(part: Path, target: Path) -> None:
    """Give a finished file its name, unless another file has taken it meanwhile.

    Raises:
        FileExists: if one has; it stays as it is.
    """
    with part.open("rb+") as file:
        os.fsync(file.fileno())
    try:
        os.link(part, target)
    except FileExistsError as error:
        raise errors.FileExists(path=target) from error
    except OSError:
        # Sticks and network folders know no links.
        if target.exists():
            raise errors.FileExists(path=target) from None
        part.rename(target)
