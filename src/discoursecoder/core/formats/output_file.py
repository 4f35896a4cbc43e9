"""Writing a file beside its place and moving it there only when it is whole."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkstemp

from discoursecoder.core.errors import ExportFailed, FileExists, FolderMissing


@contextmanager
def new_file(path: Path, *, replace: bool = False) -> Iterator[Path]:
    """A temporary file in the folder of `path`, which takes its name when the block ends well.

    If the block fails, nothing is left behind and a file that was there before stays as it was.

    Raises:
        FileExists: if `path` is there and `replace` is false.
        FolderMissing: if there is no folder of that name to write into.
        ExportFailed: if the system refuses to write.
    """
    if path.exists() and (not replace or path.is_dir()):
        raise FileExists(path=path)
    if not path.parent.is_dir():
        raise FolderMissing(path=path, folder=path.parent)
    try:
        handle, name = mkstemp(prefix=".", suffix=".part", dir=path.parent)
        os.close(handle)
    except OSError as error:
        raise ExportFailed(path=path, reason=error.strerror or error) from error
    part = Path(name)
    try:
        yield part
        part.chmod(0o666 & ~_mask())
        if path.exists() and not replace:
            raise FileExists(path=path)
        part.replace(path)
    except OSError as error:
        raise ExportFailed(path=path, reason=error.strerror or error) from error
    finally:
        part.unlink(missing_ok=True)


def _mask() -> int:
    """The process's file mask; asking means setting it, so it is set back at once."""
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
