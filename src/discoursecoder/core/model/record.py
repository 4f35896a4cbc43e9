"""What every record has: an identity that merges without guessing."""

import os
import time
from datetime import UTC, datetime
from typing import Annotated, ClassVar

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict

_last = [0, 0]
"""The millisecond of the last id, and its 74 bits of noise."""


def new_id() -> str:
    """A fresh UUID of version 7 (RFC 9562): 48 bits of milliseconds, then noise, so ids sort by time.

    Within a millisecond the noise grows by a random step, so that ids made together keep their order too.
    """
    moment = max(time.time_ns() // 1_000_000, _last[0])
    if moment == _last[0]:
        noise = _last[1] + 1 + int.from_bytes(os.urandom(4), "big")
    else:
        noise = int.from_bytes(os.urandom(9), "big")
    _last[:] = moment, noise
    value = (moment & (1 << 48) - 1) << 80 | 0x7 << 76 | (noise >> 62 & 0xFFF) << 64 | 0b10 << 62
    digits = f"{value | noise & (1 << 62) - 1:032x}"
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"


def now() -> datetime:
    """The present moment in UTC, to the millisecond (what the project file keeps)."""
    moment = datetime.now(UTC)
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)


def _in_utc(moment: datetime) -> datetime:
    moment = moment.astimezone(UTC)
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)


Moment = Annotated[AwareDatetime, AfterValidator(_in_utc)]
"""A point in time, always held in UTC, to the millisecond."""


class Value(BaseModel):
    """A frozen value that takes no unknown fields."""

    # Validators are built when a kind of value is first made: a command or the window needs few of them to start.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Record(Value):
    """One thing of the project, known by its id.

    `kind` is the noun under which the project file, the journal and packages keep it.
    """

    kind: ClassVar[str]

    id: str

    @property
    def label(self) -> str:
        """What to call the record in a sentence."""
        return str(getattr(self, "title", None) or getattr(self, "name", None) or self.id)
