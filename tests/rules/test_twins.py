"""Every module has a twin: src/discoursecoder/core/model/coding.py and tests/core/model/test_coding.py."""

from pathlib import PurePosixPath

from rules.checkout import TESTS, modules

# Sentences, compared by test_messages.py; migrations, run by the twin of the module that applies them.
WITHOUT_TWIN = ("core/messages/", "core/store/migrations/")
YET_WITH_TWIN = ("core/messages/catalogue.py",)


def needs_twin(place: str) -> bool:
    if PurePosixPath(place).name in {"__init__.py", "__main__.py"}:
        return False
    return place in YET_WITH_TWIN or not place.startswith(WITHOUT_TWIN)


def twin_of(place: str) -> str:
    path = PurePosixPath(place)
    return (path.parent / f"test_{path.name}").as_posix()


def test_every_module_has_its_twin() -> None:
    wanted = [twin_of(file.place) for file in modules() if needs_twin(file.place)]
    assert [twin for twin in wanted if not (TESTS / twin).is_file()] == []


def test_a_twin_stands_where_its_module_stands() -> None:
    assert twin_of("core/model/coding.py") == "core/model/test_coding.py"
    assert needs_twin("core/messages/catalogue.py")
    assert not needs_twin("core/messages/errors.py")
    assert not needs_twin("core/model/__init__.py")
