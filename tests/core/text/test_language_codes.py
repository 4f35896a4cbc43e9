import pytest

from discoursecoder.core.text.language_codes import CODES, language_code


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("fr", "fr"),
        ("FR-ca", "fr"),
        ("pt_BR", "pt"),
        ("fra", "fr"),
        ("Français", "fr"),
        (" english ", "en"),
        ("русский", "ru"),
        ("中文", "zh"),
        ("zh-Hans", "zh"),
        ("العربية", "ar"),
        ("km", "km"),
        ("klingon", None),
        ("xx", None),
        ("", None),
    ],
)
def test_a_language_is_known_by_its_code_or_its_name(written: str, code: str | None) -> None:
    assert language_code(written) == code


def test_every_code_has_two_letters() -> None:
    assert all(len(code) == 2 and code.isalpha() and code.islower() for code in CODES)
    assert len(CODES) > 180
