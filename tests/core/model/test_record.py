import uuid
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from discoursecoder.core.model.coder import Coder
from discoursecoder.core.model.record import new_id, now


def test_ids_are_version_seven_and_sort_in_the_order_they_were_made() -> None:
    ids = [new_id() for _ in range(5000)]
    assert ids == sorted(ids)
    assert len(set(ids)) == len(ids)
    assert {uuid.UUID(one).version for one in ids} == {7}
    assert {uuid.UUID(one).variant for one in ids} == {uuid.RFC_4122}


def test_an_id_tells_the_millisecond_in_which_it_was_made() -> None:
    before = datetime.now(UTC)
    made = datetime.fromtimestamp(int(new_id().replace("-", "")[:12], 16) / 1000, UTC)
    assert abs(made - before) < timedelta(seconds=10)


def test_the_present_moment_has_whole_milliseconds() -> None:
    assert now().microsecond % 1000 == 0
    assert now().tzinfo is UTC


@given(st.datetimes(min_value=datetime(1990, 1, 1), max_value=datetime(2090, 1, 1)), st.integers(-12, 14))  # noqa: DTZ001  # the zone is given beside
def test_moments_are_held_in_utc_to_the_millisecond(local: datetime, hours: int) -> None:
    moment = local.replace(tzinfo=timezone(timedelta(hours=hours)))
    held = Coder(id="c", name="A", created=moment).created
    assert held.utcoffset() == timedelta(0)
    assert timedelta(0) <= moment - held < timedelta(milliseconds=1)


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValidationError):
        Coder(id="c", name="A", created=datetime(2022, 8, 6))  # noqa: DTZ001  # that is the point


def test_records_are_frozen_and_take_no_unknown_fields() -> None:
    coder = Coder(id="c", name="A", created=now())
    with pytest.raises(ValidationError):
        coder.name = "B"  # type: ignore[misc]  # that is the point
    with pytest.raises(ValidationError):
        Coder.model_validate({**dict(coder), "colour": "red"})


def test_a_record_is_called_by_its_title_its_name_or_its_id() -> None:
    assert Coder(id="c", name="Amina", created=now()).label == "Amina"
