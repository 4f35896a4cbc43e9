from dataclasses import FrozenInstanceError
from typing import get_type_hints

import pytest

from discoursecoder.core.model.coding import Coding
from discoursecoder.core.model.export import CodingRow, Export
from discoursecoder.core.model.record import now

EMPTY = Export("Study", now(), "1", (), 1, (), (), (), (), (), (), (), 0, ())


def test_an_export_does_not_change() -> None:
    with pytest.raises(FrozenInstanceError):
        EMPTY.project = "Other"  # type: ignore[misc]


def test_the_row_of_a_coding_has_every_fact_of_the_coding() -> None:
    renamed = {"coder_id": "coder", "quotation": "quote"}
    wanted = {renamed.get(name, name) for name in Coding.model_fields}
    assert wanted <= set(get_type_hints(CodingRow))
