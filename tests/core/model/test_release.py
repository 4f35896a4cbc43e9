import pytest
from pydantic import ValidationError

from discoursecoder.core.errors import BadValue
from discoursecoder.core.model.release import Release, checked_date


def test_a_release_names_its_text_by_hash() -> None:
    with pytest.raises(ValidationError):
        Release(id="r", title="t", text_sha256="abc")
    with pytest.raises(ValidationError):
        Release(id="r", title="", text_sha256="0" * 64)


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("2022-08-06", "2022-08-06"),
        (" 2022-08-06T23:52 ", "2022-08-06T23:52"),
        ("2022-08-06 23:52", "2022-08-06T23:52"),
        ("", ""),
    ],
)
def test_dates_are_kept_as_iso(written: str, kept: str) -> None:
    assert checked_date(written) == kept


@pytest.mark.parametrize("written", ["6 août 2022", "2022-13-01", "yesterday"])
def test_what_is_no_date_is_refused_with_the_form_it_takes(written: str) -> None:
    with pytest.raises(BadValue, match="2022-08-06"):
        checked_date(written)
