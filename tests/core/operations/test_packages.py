import hashlib
import re
import zlib
from pathlib import Path

import pytest

from core.store.studies import TEXTS, Study, alter, put
from discoursecoder.core import errors
from discoursecoder.core.model.adjudication import Adjudication
from discoursecoder.core.model.assignment import Assignment
from discoursecoder.core.model.codebook import Revision
from discoursecoder.core.model.coder import Coder
from discoursecoder.core.model.coding import Coding, Decision
from discoursecoder.core.model.handout import HandOut
from discoursecoder.core.model.kinds import RECORDS
from discoursecoder.core.model.memo import Memo
from discoursecoder.core.model.merge import as_handed_out, fingerprint
from discoursecoder.core.model.record import new_id, now
from discoursecoder.core.model.release import Release
from discoursecoder.core.model.round import Round
from discoursecoder.core.operations.packages import make_package
from discoursecoder.core.store.checking import find_damage
from discoursecoder.core.store.project import ProjectFile, open_project


@pytest.fixture
def study() -> Study:
    return Study()


@pytest.fixture
def project(study: Study, tmp_path: Path) -> ProjectFile:
    return study.create_with_work(tmp_path / "study.dcoder")


def all_bytes(path: Path) -> bytes:
    """The bytes of a file together with every compressed part in it."""
    content = path.read_bytes()
    parts = [content]
    for found in re.finditer(rb"\x78[\x01\x5e\x9c\xda]", content):
        try:
            parts.append(zlib.decompressobj().decompress(content[found.start() :]))
        except zlib.error:
            continue
    return b"\0".join(parts)


def test_a_package_holds_the_coders_releases_codebook_and_own_work(
    study: Study, project: ProjectFile, tmp_path: Path
) -> None:
    made = make_package(project, coder_id=study.anna.id, path=tmp_path / "anna.dcoder")
    assert (made.releases, made.codings) == (2, 4)
    with open_project(made.path) as package:
        assert package.project.id == study.project.id
        assert (package.project.package_id, package.project.package_coder_id) == (made.handout.id, study.anna.id)
        for kind in (Assignment, Coding, Decision, Memo):
            assert package.read(kind) == project.read(kind, coder_id=study.anna.id)
        for name in ("category", "variable", "lexicon", "release", "segmentation", "mark"):
            assert package.read(RECORDS[name]) == project.read(RECORDS[name])
        assert package.texts(text.text_sha256 for text in study.releases) == study.texts
        assert find_damage(package) == []


def test_a_package_holds_no_byte_of_other_coders_or_of_other_releases(
    study: Study, project: ProjectFile, tmp_path: Path
) -> None:
    text = "A third release.\n" + "Only Boris has this unmistakable passage. " * 200
    third = Release(id=new_id(), title="Unassigned matter", text_sha256=hashlib.sha256(text.encode()).hexdigest())
    put(project, third, study.assignment(study.boris, third), texts={third.text_sha256: text})
    secret = study.memo(study.boris, study.releases[0], "unmistakable secret " * 300)
    consensus = Coder(id=new_id(), name="Consensus of all", role="consensus", created=now())
    sample = Round(id=new_id(), name="Round of May", coder_ids=(study.anna.id, study.boris.id), created=now())
    settled = Adjudication(
        id=new_id(), release_id=study.releases[0].id, coder_id=consensus.id, reason="why so", created=now()
    )
    put(project, secret, consensus, sample, settled)
    mine = project.read(Assignment, coder_id=study.anna.id)[0]
    alter(project, mine, round_id=sample.id)
    others = [
        *project.read(Coding, coder_id=study.boris.id),
        *project.read(Memo, coder_id=study.boris.id),
        *project.read(Decision, coder_id=study.boris.id),
        *project.read(Assignment, coder_id=study.boris.id),
        third, consensus, sample, settled, study.boris, study.lead,
    ]  # fmt: skip
    made = make_package(project, coder_id=study.anna.id, path=tmp_path / "anna.dcoder", by_coder_id=study.lead.id)
    content = all_bytes(made.path)
    forbidden = [record.id for record in others]
    forbidden += [
        "Boris",
        "Zora",
        "Consensus of all",
        "Round of May",
        "why so",
        "unmistakable",
        "Unassigned",
        "by Zora",
    ]
    forbidden += [event.id for event in project.events()]
    assert [word for word in forbidden if word.encode() in content] == []
    assert study.anna.id.encode() in content
    assert TEXTS[0].encode() in content


def test_words_hidden_in_compressed_chunks_would_be_found(study: Study, project: ProjectFile) -> None:
    put(project, study.memo(study.boris, study.releases[0], "unmistakable secret " * 300))
    stored = project.path.read_bytes()
    assert b"unmistakable" in all_bytes(project.path)
    assert len(stored) < len(all_bytes(project.path))


def test_the_history_of_a_package_begins_with_one_snapshot_and_every_record_has_its_hash(
    study: Study, project: ProjectFile, tmp_path: Path
) -> None:
    made = make_package(project, coder_id=study.anna.id, path=tmp_path / "anna.dcoder")
    with open_project(made.path) as package:
        (snapshot,) = package.events()
        assert (snapshot.role, snapshot.undoable, snapshot.coder_id) == ("snapshot", False, None)
        records = [change.record for change in package.changes_of(snapshot).changes]
        assert package.handed_out() == {(record.kind, record.id): fingerprint(record) for record in records}
        assert len(records) == sum(package.count(kind) for kind in RECORDS.values())


def test_handing_out_is_noted_in_the_project_and_cannot_be_undone(
    study: Study, project: ProjectFile, tmp_path: Path
) -> None:
    head = project.head()
    made = make_package(project, coder_id=study.anna.id, path=tmp_path / "a.dcoder", by_coder_id=study.lead.id)
    assert project.read(HandOut) == [made.handout]
    assert made.handout.head == head
    assert made.handout.release_ids == tuple(sorted(release.id for release in study.releases))
    last = project.events()[-1]
    assert (last.act, last.undoable, last.coder_id) == ("make_package", False, study.lead.id)


def test_what_has_no_author_on_record_stays_at_home(study: Study, project: ProjectFile, tmp_path: Path) -> None:
    alter(project, study.releases[0], note="Boris said so")
    made = make_package(project, coder_id=study.anna.id, path=tmp_path / "anna.dcoder")
    with open_project(made.path) as package:
        assert {release.note for release in package.read(Release)} == {""}
        assert [(one.note, one.coder_id) for one in package.read(Revision)] == [("", None)]
        assert all(as_handed_out(record) == record for kind in RECORDS.values() for record in package.read(kind))


def test_only_assigned_releases_travel(study: Study, tmp_path: Path) -> None:
    project = study.create(tmp_path / "s.dcoder")
    put(project, study.assignment(study.anna, study.releases[1]))
    outside = study.coding(study.anna, 0, 20, 30)
    put(
        project,
        outside,
        study.memo(study.anna, outside, "about what stays"),
        study.memo(study.anna, study.project, "x"),
    )
    made = make_package(project, coder_id=study.anna.id, path=tmp_path / "anna.dcoder")
    with open_project(made.path) as package:
        assert package.read(Release) == [study.releases[1]]
        assert package.count(Coding) == 0
        assert [memo.text for memo in package.read(Memo)] == ["x"]
    assert TEXTS[0].encode() not in all_bytes(made.path)


def test_an_existing_file_is_not_overwritten(study: Study, project: ProjectFile, tmp_path: Path) -> None:
    target = tmp_path / "anna.dcoder"
    target.write_bytes(b"precious")
    with pytest.raises(errors.FileExists):
        make_package(project, coder_id=study.anna.id, path=target)
    assert target.read_bytes() == b"precious"
    assert project.count(HandOut) == 0


def test_unknown_and_idle_coders_and_packages_of_packages_are_refused(
    study: Study, project: ProjectFile, tmp_path: Path
) -> None:
    target = tmp_path / "out.dcoder"
    with pytest.raises(errors.UnknownName):
        make_package(project, coder_id="nobody", path=target)
    with pytest.raises(errors.NothingAssigned, match="Zora Lead has no releases"):
        make_package(project, coder_id=study.lead.id, path=target)
    made = make_package(project, coder_id=study.anna.id, path=target)
    with open_project(made.path, writable=True) as package, pytest.raises(errors.NotAllowed, match="itself a package"):
        make_package(package, coder_id=study.anna.id, path=tmp_path / "second.dcoder")
    with open_project(project.path) as reading, pytest.raises(errors.ProjectReadOnly):
        make_package(reading, coder_id=study.anna.id, path=tmp_path / "third.dcoder")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.dcoder", "study.dcoder"]


def test_a_package_that_cannot_be_written_leaves_no_file_and_no_note(
    study: Study, project: ProjectFile, tmp_path: Path
) -> None:
    with pytest.raises(errors.FolderMissing):
        make_package(project, coder_id=study.anna.id, path=tmp_path / "no such folder" / "anna.dcoder")
    assert project.count(HandOut) == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["study.dcoder"]


def test_a_package_that_cannot_be_noted_is_taken_away_again(
    study: Study, project: ProjectFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise errors.DiskFull(path=project.path)

    monkeypatch.setattr(ProjectFile, "apply", full)
    with pytest.raises(errors.DiskFull):
        make_package(project, coder_id=study.anna.id, path=tmp_path / "anna.dcoder")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["study.dcoder"]
