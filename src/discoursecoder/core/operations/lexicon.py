"""The lexicon of a project: the institutions and initiatives that are marked in its releases."""

from collections.abc import Sequence

from discoursecoder.core import errors
from discoursecoder.core.messages import say
from discoursecoder.core.model.changes import Change, Changes, removed
from discoursecoder.core.model.mark import LexiconEntry, Mark
from discoursecoder.core.model.record import new_id
from discoursecoder.core.store.project import ProjectFile


def replace_lexicon(project: ProjectFile, entries: Sequence[LexiconEntry], *, coder_id: str | None = None) -> Changes:
    """Let exactly these entries be the project's lexicon; without any, the lexicon of the program holds again.

    An entry keeps its id where the project has one of the same name.

    Raises:
        NameTaken: if two entries have the same name.
    """
    before = {entry.name.casefold(): entry for entry in project.read(LexiconEntry)}
    wanted: dict[str, LexiconEntry] = {}
    for entry in entries:
        name = entry.name.casefold()
        if name in wanted:
            raise errors.NameTaken(noun=say("noun.lexicon"), name=entry.name)
        known = before.get(name)
        wanted[name] = entry.model_copy(update={"id": known.id if known is not None else new_id()})
    changes = [Change(before.get(name), entry) for name, entry in wanted.items() if before.get(name) != entry]
    gone = [entry for name, entry in before.items() if name not in wanted]
    marks = project.read(Mark, lexicon_id=[entry.id for entry in gone]) if gone else []
    changes += [Change(mark, mark.model_copy(update={"lexicon_id": None})) for mark in marks]
    summary = say("act.replace_lexicon", count=len(wanted)) if wanted else say("act.drop_lexicon")
    return Changes("replace_lexicon", summary, (*changes, *removed(gone)), coder_id=coder_id)
