"""Coding with what the marks of a release say: who speaks, to whom it is ascribed, in which voice."""

from collections.abc import Iterable, Sequence

from discoursecoder.core.model.actor import Actor
from discoursecoder.core.model.changes import Changes
from discoursecoder.core.model.coding import VariableValue
from discoursecoder.core.model.mark import Party, Speech
from discoursecoder.core.model.record import new_id
from discoursecoder.core.model.variable import Variable
from discoursecoder.core.operations.actors import actors_by_call
from discoursecoder.core.operations.codings import tag_span
from discoursecoder.core.store.project import ProjectFile

SPEAKER, ATTRIBUTED_TO, VOICE = "speaker", "attributed_to", "voice"
"""The shipped variables that marks fill in; a codebook without one of them goes without it."""


def tag_speech(
    project: ProjectFile,
    *,
    release_id: str,
    coder_id: str,
    category_id: str,
    start: int,
    end: int,
    speech: Speech,
) -> Changes:
    """Code a span with the values that its attribution gives, in one act.

    Speakers whom the registry lacks are added to it by the same act.

    Raises:
        UnknownName, NotCodable, CategoryArchived, ReleaseFinished, SpanOutside, BadValue, DuplicateCoding: see
            `tag_span`.
    """
    values, added = speech_values(project, speech)
    return tag_span(
        project,
        release_id=release_id,
        coder_id=coder_id,
        category_id=category_id,
        start=start,
        end=end,
        values=values,
        added=added,
    )


def speech_values(project: ProjectFile, speech: Speech) -> tuple[list[VariableValue], list[Actor]]:
    """The values a speech gives to a coding, and the actors that have to be added for them."""
    variables = {one.name: one for one in project.read(Variable, status="active")}
    known = {actor.id: actor for actor in project.read(Actor)}
    by_call = actors_by_call(project)
    added: list[Actor] = []

    def actor_of(party: Party) -> Actor:
        actor = known.get(party.actor_id or "") or by_call.get(party.name.casefold())
        if actor is None:
            actor = Actor(id=new_id(), name=party.name)
            by_call[party.name.casefold()] = actor
            added.append(actor)
        return actor

    values: list[VariableValue] = []
    for name, parties in ((SPEAKER, speech.speakers), (ATTRIBUTED_TO, speech.attributed_to)):
        variable = variables.get(name)
        if variable is not None and variable.variable_kind == "actor":
            values += [
                VariableValue(variable_id=variable.id, actor_id=actor_of(one).id)
                for one in _as_many(variable, parties)
            ]
    voice = variables.get(VOICE)
    if speech.voice is not None and voice is not None and speech.voice in {choice.name for choice in voice.choices}:
        values.append(VariableValue(variable_id=voice.id, text=speech.voice))
    return values, added


def _as_many(variable: Variable, parties: Sequence[Party]) -> Iterable[Party]:
    return parties if variable.multiple else parties[:1]
