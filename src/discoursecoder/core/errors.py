"""What can go wrong for a user. An error takes the facts and forms its own sentence.

    DiscourseCoderError
    +-- CannotRead              an input cannot be opened or understood (exit status 3)
    |   +-- FileMissing, EmptyFile, FileUnreadable, FileExists
    |   +-- NotAProject, NewerFormat, DamagedProject, ForeignStructure, ProjectLocked
    |   +-- UndecodableText, NoReleases, UnknownFormat, NotATextFile, BlankText, BadRelease
    |   +-- BadCodebook, EmptyCodebook, BadTable, BadRatings, BadData
    |   +-- NotAPackage, ForeignPackage, TextChanged
    +-- CannotWrite             the project could not be written; the act is kept in memory
    |   +-- ProjectReadOnly, ProjectMoved, ProjectChangedOutside, DiskFull, WriteFailed, ExportFailed
    |   +-- FolderMissing
    +-- Refused                 the rules of the project refuse the act
        +-- UnknownName, AmbiguousName, NameTaken, InUse, NotAllowed
        +-- NothingAssigned, MergeNeedsConsent
        +-- StaleChange, StillWriting, NothingToUndo, NothingToRedo
        +-- DuplicateCoding, SpanOutside, SpanNotInBody, QuotationMismatch, NotCodable, CategoryArchived
        +-- ReleaseFinished, NotAssigned, NotFinished, SegmentsFixed, BadValue, SentenceCoded, BadPattern

The sentences stand in `core.messages.errors` under the class's name; a test forms each of them from `facts`.
"""

from typing import ClassVar

from discoursecoder.core.messages import say


class DiscourseCoderError(Exception):
    """An error that speaks: `str(error)` is one sentence with the facts and the remedy."""

    facts: ClassVar[tuple[str, ...]] = ()
    exit_status: ClassVar[int] = 3

    def __init__(self, **given: object) -> None:
        """Take exactly the facts that the class names."""
        if set(given) != set(self.facts):
            raise TypeError(f"{type(self).__name__} takes {self.facts}, not {tuple(given)}")
        super().__init__(*given.values())
        self.given = given

    def __str__(self) -> str:
        """The sentence in the language in use."""
        return say(f"error.{type(self).__name__}", None, **self.given)


class CannotRead(DiscourseCoderError):
    """An input cannot be opened or understood."""


class FileMissing(CannotRead):
    """There is no such file."""

    facts = ("path",)


class EmptyFile(CannotRead):
    """The file has no content at all."""

    facts = ("path",)


class FileUnreadable(CannotRead):
    """The system refuses to read the file."""

    facts = ("path", "reason")


class FileExists(CannotRead):
    """The file to be made is already there."""

    facts = ("path",)


class NotAProject(CannotRead):
    """The file is no project of this program."""

    facts = ("path",)


class NewerFormat(CannotRead):
    """The project was made by a newer version."""

    facts = ("path", "found", "known")


class DamagedProject(CannotRead):
    """The project's structure or content is damaged."""

    facts = ("path", "what")


class ForeignStructure(CannotRead):
    """The project holds tables, views or triggers that this program does not make."""

    facts = ("path", "what")


class ProjectLocked(CannotRead):
    """Another program is writing the project."""

    facts = ("path",)


class UndecodableText(CannotRead):
    """The bytes are no text in any encoding that could be told."""

    facts = ("path",)


class NotATextFile(CannotRead):
    """The file is binary: no text to be decoded."""

    facts = ("path",)


class BlankText(CannotRead):
    """The file holds nothing but white space."""

    facts = ("path",)


class BadRelease(CannotRead):
    """A document that holds no release that could be read; `what` says why and what to do."""

    facts = ("path", "what")


class NoReleases(CannotRead):
    """A folder without any release."""

    facts = ("path",)


class UnknownFormat(CannotRead):
    """The name's ending is not one that can be read or written."""

    facts = ("path", "known")


class BadCodebook(CannotRead):
    """A codebook file breaks its schema; `place` says where."""

    facts = ("path", "place", "what")


class EmptyCodebook(CannotRead):
    """A codebook without any category, which would archive all that are there."""

    facts = ("categories",)


class BadTable(CannotRead):
    """A table lacks what is needed; `place` says where."""

    facts = ("path", "place", "what")


class BadRatings(BadTable):
    """A table that is measured as it is, without a project, lacks what is needed; `place` says where."""


class BadData(CannotRead):
    """Data for a measure are not of the layout they claim."""

    facts = ("what",)


class NotAPackage(CannotRead):
    """A project file that was not handed out as a package."""

    facts = ("path",)


class ForeignPackage(CannotRead):
    """A package of another project."""

    facts = ("path", "theirs", "ours")


class TextChanged(CannotRead):
    """A package in which a release has another text than here, so that offsets mean nothing."""

    facts = ("path", "release")


class CannotWrite(DiscourseCoderError):
    """The project could not be written."""


class ProjectReadOnly(CannotWrite):
    """The file or its folder cannot be written."""

    facts = ("path",)


class ProjectMoved(CannotWrite):
    """The open file was renamed, replaced or removed from outside."""

    facts = ("path",)


class ProjectChangedOutside(CannotWrite):
    """Another program wrote the project since it was opened."""

    facts = ("path",)


class DiskFull(CannotWrite):
    """No room is left."""

    facts = ("path",)


class WriteFailed(CannotWrite):
    """The system failed to write."""

    facts = ("path", "reason")


class ExportFailed(CannotWrite):
    """A file to be made beside the project could not be written; the project is as it was."""

    facts = ("path", "reason")


class FolderMissing(CannotWrite):
    """The folder that a file is to be made in does not exist."""

    facts = ("path", "folder")


class Refused(DiscourseCoderError):
    """The rules of the project refuse the act."""


class UnknownName(Refused):
    """No record of that name; `known` lists what there is."""

    facts = ("noun", "name", "known")


class AmbiguousName(Refused):
    """Several records of that name."""

    facts = ("noun", "name", "ways")


class NameTaken(Refused):
    """The name is in use by another record of its kind."""

    facts = ("noun", "name")


class InUse(Refused):
    """The record cannot go while others need it."""

    facts = ("noun", "name", "users")


class NotAllowed(Refused):
    """The coder may not do this in this project."""

    facts = ("what",)


class StillWriting(Refused):
    """A large act of this window is still being written."""


class StaleChange(Refused):
    """A record has changed since the change was planned."""

    facts = ("noun", "name")


class NothingToUndo(Refused):
    """There is no act to take back."""


class NothingToRedo(Refused):
    """There is no act to bring back."""


class DuplicateCoding(Refused):
    """The coder already coded this span so, with the same variables."""

    facts = ("category", "quotation")


class SpanOutside(Refused):
    """A span that does not lie in the release's text."""

    facts = ("release", "start", "end", "length")


class SpanNotInBody(Refused):
    """A span that begins or ends in the title, the date line or other boilerplate, which is not coded."""

    facts = ("release", "start", "end")


class SentenceCoded(Refused):
    """A sentence in which something is coded cannot be said to hold nothing."""

    facts = ("quotation",)


class QuotationMismatch(Refused):
    """A quotation that is not what the text says at the span."""

    facts = ("release", "start", "end", "expected", "found")


class NotCodable(Refused):
    """A category that only gathers others."""

    facts = ("category",)


class CategoryArchived(Refused):
    """A category no longer in use."""

    facts = ("category",)


class ReleaseFinished(Refused):
    """The coder has finished the release; it is locked until reopened."""

    facts = ("release", "coder")


class NotAssigned(Refused):
    """The coder has no assignment for the release."""

    facts = ("release", "coder")


class NotFinished(Refused):
    """The coder has not finished the release."""

    facts = ("release", "coder")


class SegmentsFixed(Refused):
    """Segments cannot change once coding of the release has begun."""

    facts = ("release",)


class BadValue(Refused):
    """A value that its field does not take."""

    facts = ("field", "value", "allowed")


class BadPattern(Refused):
    """A regular expression that cannot be read; `place` is the character, from 1, where it goes wrong."""

    facts = ("pattern", "place", "what")


class NothingAssigned(Refused):
    """The coder has no release to code, so there is nothing to hand out."""

    facts = ("coder",)


class MergeNeedsConsent(Refused):
    """A merge would remove so many of a coder's codings that a person has to agree first."""

    facts = ("path", "coder", "removed", "codings")
