"""What an act on a category would do, told in sentences before it is done."""

from discoursecoder.core.messages import language, say
from discoursecoder.core.model.category import Category
from discoursecoder.core.model.coding import Coding
from discoursecoder.core.operations.category_lineage import list_passing
from discoursecoder.core.operations.revising import revision_ahead
from discoursecoder.core.store.project import ProjectFile


def tell_redefinition(project: ProjectFile, category_id: str, *, coder_id: str | None, gather: bool) -> list[str]:
    """What another definition of a category would do, in sentences."""
    return [
        _who(project, category_id, "codebook.effect_work"),
        _revision(project, coder_id, gather=gather),
    ]


def tell_archiving(project: ProjectFile, category_id: str, *, coder_id: str | None) -> list[str]:
    """What archiving a category with all below it would do, in sentences."""
    below = _below(project, category_id)
    sentences = [_who(project, (category_id, *below), "codebook.effect_stays"), say("codebook.effect_archived")]
    if below:
        sentences.append(say("codebook.effect_branch", count=len(below)))
    return [*sentences, _revision(project, coder_id, gather=False)]


def tell_merge(project: ProjectFile, source_id: str, target_id: str, *, coder_id: str | None) -> list[str]:
    """What merging one category into another would do, in sentences."""
    source, target = (project.get(Category, one) for one in (source_id, target_id))
    name, into = (one.name_in(language()) if one else "" for one in (source, target))
    passing = list_passing(project, source_id, target_id)
    sentences = [_told(passing.moved, "codebook.effect_moved", into=into)]
    if passing.twins:
        sentences.append(say("codebook.effect_twins", count=len(passing.twins), name=name, into=into))
    children = project.count(Category, parent_id=source_id)
    if children:
        sentences.append(say("codebook.effect_below", count=children, into=into))
    return [*sentences, _revision(project, coder_id, gather=False)]


def tell_split(project: ProjectFile, category_id: str, first: str, *, coder_id: str | None) -> list[str]:
    """What splitting a category would do, in sentences; `first` is the name of the first part."""
    category = project.get(Category, category_id)
    name = category.name_in(language()) if category else ""
    sentences = [_who(project, category_id, "codebook.effect_recode", name=name)]
    children = project.count(Category, parent_id=category_id)
    if children:
        sentences.append(say("codebook.effect_below", count=children, into=first))
    return [*sentences, _revision(project, coder_id, gather=False)]


def _revision(project: ProjectFile, coder_id: str | None, *, gather: bool) -> str:
    number = revision_ahead(project, coder_id, gather=gather)
    key = "codebook.effect_same_revision" if number == project.revision else "codebook.effect_revision"
    return say(key, number=number)


def _who(project: ProjectFile, categories: str | tuple[str, ...], key: str, **facts: str) -> str:
    counts = project.count_by(Coding, "coder_id", category_id=categories)
    return _counted(sum(counts.values()), len(counts), key, **facts)


def _told(codings: tuple[Coding, ...], key: str, **facts: str) -> str:
    return _counted(len(codings), len({one.coder_id for one in codings}), key, **facts)


def _counted(codings: int, coders: int, key: str, **facts: str) -> str:
    if not codings:
        return say("codebook.effect_none")
    given = {
        "codings": say("codebook.count_codings", count=codings),
        "coders": say("codebook.count_coders", count=coders),
    }
    return say(key, **given, **facts)


def _below(project: ProjectFile, category_id: str) -> tuple[str, ...]:
    """All active categories below one."""
    children: dict[str | None, list[str]] = {}
    for category in project.read(Category, status="active"):
        children.setdefault(category.parent_id, []).append(category.id)
    found: list[str] = []
    waiting = [category_id]
    while waiting:
        below = children.get(waiting.pop(), [])
        found += below
        waiting += below
    return tuple(found)
