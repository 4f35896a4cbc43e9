import hashlib
from pathlib import Path

from core.store.studies import EARLY, Study, alter, put
from discoursecoder.core.model.assignment import Assignment
from discoursecoder.core.model.coder import Coder
from discoursecoder.core.model.record import new_id
from discoursecoder.core.operations.packages import make_package
from discoursecoder.core.queries.info import describe_project, hash_texts
from discoursecoder.core.store.project import open_project


def test_a_project_is_described_by_its_counts(tmp_path: Path) -> None:
    study = Study()
    with study.create_with_work(tmp_path / "study.dcoder") as project:
        first = project.read(Assignment)[0]
        alter(project, first, state="finished", finished=EARLY, codebook_revision=1)
        put(project, Coder(id=new_id(), name="Consensus", role="consensus", created=EARLY))
        info = describe_project(project)
        assert (info.title, info.format, info.releases, info.coders) == ("Study of statements", 1, 2, 3)
        assert (info.categories, info.codings, info.decisions, info.memos) == (3, 8, 4, 4)
        assert info.assignments == {"new": 0, "in_progress": 3, "finished": 1}
        assert (info.codebook_revision, info.events, info.package_for) == (1, 16, "")
        assert info.to_dict()["assignments"]["finished"] == 1


def test_archived_categories_are_not_counted_and_a_package_names_its_coder(tmp_path: Path) -> None:
    study = Study()
    with study.create_with_work(tmp_path / "study.dcoder") as project:
        alter(project, study.criticism, status="archived")
        made = make_package(project, coder_id=study.anna.id, path=tmp_path / "anna.dcoder")
        with open_project(made.path) as package:
            info = describe_project(package)
    assert (info.categories, info.coders, info.package_for) == (2, 1, "Anna Ivanova")


def test_the_hash_of_all_texts_is_over_their_sorted_hashes_one_a_line(tmp_path: Path) -> None:
    study = Study()
    with study.create(tmp_path / "study.dcoder") as project:
        lines = "\n".join(sorted(study.texts))
        assert hash_texts(project) == hashlib.sha256(lines.encode()).hexdigest()
