from pathlib import Path

from agreement_study import add, finish, study
from builders import category_short, release_number
from discoursecoder.core.agreement.decisions import Sheet
from discoursecoder.core.model.category import Category
from discoursecoder.core.model.changes import Change, Changes
from discoursecoder.core.model.record import new_id
from discoursecoder.core.model.span import Span
from discoursecoder.core.queries.agreement_scopes import Branch, branches_of, groups_of, with_branches
from discoursecoder.core.queries.agreement_selection import Selection, select
from discoursecoder.core.store.project import ProjectFile


def selected(project: ProjectFile, *categories: str) -> Selection:
    return select(
        project,
        coders=None,
        categories=categories or None,
        releases=None,
        round_name=None,
        unit="sentence",
    )


def say_of(project: ProjectFile, number: int, **fields: str) -> None:
    """Change fields of a release."""
    before = release_number(project, number)
    after = before.model_copy(update=fields)
    project.apply(Changes("prepare", "prepared", (Change(before=before, after=after),)))


def test_a_branch_unites_the_chosen_categories_below_it_and_itself(tmp_path: Path) -> None:
    with study(tmp_path / "a.dcoder") as project:
        heg, cts = category_short(project, "HEG"), category_short(project, "CTS")
        deep = Category(id=new_id(), name="Deep", short="DEE", parent_id=heg.id)
        add(project, [deep])
        found = {one.category.short: one.members for one in branches_of(selected(project))}
        assert found == {"CTS": (heg.id, deep.id), "HEG": (heg.id, deep.id)}
        assert {one.category.short: one.members for one in branches_of(selected(project, "DEE"))} == {
            "CTS": (deep.id,),
            "HEG": (deep.id,),
        }
        assert cts.id not in found["CTS"]


def test_a_coder_decided_on_a_branch_only_if_asked_for_all_of_it() -> None:
    branch = Branch(Category(id="b", name="B"), ("x", "y"))
    whole = Sheet(frozenset("xyz"), {"x": [Span(0, 3)], "y": [Span(5, 9)], "z": [Span(1, 2)]}, frozenset("y"))
    found = with_branches(whole, [branch])
    assert found is not None
    assert found.asked == {branch.key}
    assert found.spans == {branch.key: [Span(0, 3), Span(5, 9)]}
    assert found.whole == {branch.key}
    part = with_branches(Sheet(frozenset("x"), {"x": [Span(0, 3)]}), [branch])
    assert part is not None
    assert part.asked == frozenset()
    assert with_branches(None, [branch]) is None


def test_releases_are_grouped_by_issuer_language_and_month_of_issue(tmp_path: Path) -> None:
    with study(tmp_path / "a.dcoder", releases=3) as project:
        for number in (1, 2, 3):
            finish(project, "Amina", {}, number)
            finish(project, "Bruno", {}, number)
        say_of(project, 1, issuer="MFA", issued="2022-08-06", language="fr")
        say_of(project, 2, issuer="MFA", issued="2022-08-31T10:00", language="en")
        say_of(project, 3, issuer=" ", issued="2022", language="fr")
        selection = selected(project)
        found = {
            (one.scope, one.subject): [
                entered.release.title for entered, inside in zip(selection.entered, one.rows, strict=True) if inside
            ]
            for one in groups_of(selection)
        }
    assert found == {
        ("issuer", "MFA"): ["Release 1", "Release 2"],
        ("language", "en"): ["Release 2"],
        ("language", "fr"): ["Release 3", "Release 1"],
        ("month", "2022-08"): ["Release 1", "Release 2"],
    }
