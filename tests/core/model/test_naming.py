import pytest

from discoursecoder.core.errors import AmbiguousName, UnknownName
from discoursecoder.core.model.category import Category
from discoursecoder.core.model.coder import Coder
from discoursecoder.core.model.naming import resolve_category, resolve_coder, resolve_release, unique_names
from discoursecoder.core.model.record import now
from discoursecoder.core.model.release import Release

CODERS = [Coder(id=f"c{n}", name=name, created=now()) for n, name in enumerate(("Anna", "Bruno", "bruno"))]
RELEASES = [
    Release(id="r1", title="On trade", file_name="trade.txt", text_sha256="0" * 64),
    Release(id="r2", title="On trade", file_name="again.txt", text_sha256="1" * 64),
    Release(id="r3", title="again.txt", file_name="three.txt", text_sha256="2" * 64),
]
CATEGORIES = [
    Category(id="k1", name="Criticism", short="CRI", names={"fr": "Critique"}),
    Category(id="k2", name="Hegemony", short="HEG", parent_id="k1", names={"fr": "Hégémonie"}),
    Category(id="k3", name="Cooperation", short="COO"),
    Category(id="k4", name="Hegemony", short="HEG2", parent_id="k3"),
]


def test_a_coder_is_found_by_id_or_name() -> None:
    assert resolve_coder(CODERS, "c0") is CODERS[0]
    assert resolve_coder(CODERS, " Anna ") is CODERS[0]


def test_capitals_matter_only_where_two_names_differ_in_nothing_else() -> None:
    assert resolve_coder(CODERS, "ANNA") is CODERS[0]
    assert resolve_coder(CODERS, "bruno") is CODERS[2]
    with pytest.raises(AmbiguousName, match="BRUNO"):
        resolve_coder(CODERS, "BRUNO")


def test_an_unknown_name_is_answered_with_the_known_ones() -> None:
    with pytest.raises(UnknownName, match="Anna, Bruno, bruno"):
        resolve_coder(CODERS, "Clara")


def test_an_empty_name_fits_nobody() -> None:
    with pytest.raises(UnknownName):
        resolve_release(RELEASES, " ")


def test_a_long_list_of_known_names_is_cut_visibly() -> None:
    many = [Coder(id=str(n), name=f"Coder {n}", created=now()) for n in range(40)]
    with pytest.raises(UnknownName, match="Coder 11, …"):
        resolve_coder(many, "nobody")


def test_in_a_project_without_coders_none_is_known() -> None:
    with pytest.raises(UnknownName, match="none"):
        resolve_coder([], "Anna")


def test_a_release_is_found_by_file_name_where_its_title_is_shared() -> None:
    assert resolve_release(RELEASES, "trade.txt") is RELEASES[0]
    assert resolve_release(RELEASES, "r2") is RELEASES[1]
    with pytest.raises(AmbiguousName, match="file name"):
        resolve_release(RELEASES, "On trade")


def test_a_name_that_is_one_releases_title_and_anothers_file_is_ambiguous() -> None:
    with pytest.raises(AmbiguousName):
        resolve_release(RELEASES, "again.txt")


def test_a_category_is_found_by_id_short_code_path_and_unique_name() -> None:
    for name in ("k2", "HEG", "heg", "Criticism / Hegemony", "Critique / Hégémonie", "Hégémonie"):
        assert resolve_category(CATEGORIES, name) is CATEGORIES[1]
    assert resolve_category(CATEGORIES, "Cooperation") is CATEGORIES[2]


def test_a_name_that_two_categories_share_needs_more() -> None:
    with pytest.raises(AmbiguousName, match="short code"):
        resolve_category(CATEGORIES, "Hegemony")


def test_categories_of_one_name_are_called_by_their_paths() -> None:
    assert unique_names(CATEGORIES) == {
        "k1": "Criticism",
        "k2": "Criticism / Hegemony",
        "k3": "Cooperation",
        "k4": "Cooperation / Hegemony",
    }
