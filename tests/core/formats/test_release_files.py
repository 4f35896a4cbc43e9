import os
from hashlib import sha256
from pathlib import Path

import pytest

from discoursecoder.core import errors
from discoursecoder.core.formats.html_rules import own_file
from discoursecoder.core.formats.release_files import read_release, read_releases
from discoursecoder.core.formats.release_source import MAX_BYTES
from discoursecoder.core.messages import use_language
from discoursecoder.core.model.problem import Problem
from discoursecoder.core.text.canonical import text_sha256
from documents import PAGE_FR, archive, docx, epub, odt, pdf, pdf_lines, word_paragraph, write

TEXTS = Path(__file__).resolve().parents[2] / "data" / "texts"
REAL = Path(__file__).resolve().parents[3].parent / "shared" / "releases" / "wang-yi-lavrov-2022-08-05.fr.txt"


@pytest.mark.skipif(not REAL.is_file(), reason="the real release lies beside the checkout only on some machines")
def test_the_real_release_is_read_with_its_no_break_spaces_and_a_stable_hash() -> None:
    (release,), problems = read_releases([REAL])
    assert problems == []
    assert release.text.encode() == REAL.read_bytes()
    assert release.text_sha256 == release.source_sha256 == sha256(REAL.read_bytes()).hexdigest()
    assert release.text.count("\xa0") == 3
    assert (release.encoding, release.encoding_found_by, release.replacements) == ("utf-8", "utf-8", 0)
    assert (release.page.issued, release.page.event_date) == ("2022-08-06T23:52", "2022-08-05")
    assert len(release.segmentation.sentences) == 13


def test_a_folder_is_read_in_the_order_of_names_with_what_lies_below_it(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    for name in ("z.txt", "a.TXT", "b/c.md", "b/d", "m.text"):
        (tmp_path / name).write_text(f"Text of {name}.", encoding="utf-8")
    for name in (".hidden.txt", "Thumbs.db", "~$a.txt"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    read, problems = read_releases([tmp_path])
    assert [release.file_name for release in read] == ["a.TXT", "m.text", "z.txt", "c.md", "d"]
    assert problems == []


def test_a_file_of_unknown_ending_is_listed_in_a_folder_and_refused_when_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("One.", encoding="utf-8")
    picture = tmp_path / "photo.png"
    picture.write_bytes(b"\x89PNG")
    read, (problem,) = read_releases([tmp_path])
    assert len(read) == 1
    assert problem.path == str(picture)
    assert ".txt" in problem.sentence
    with pytest.raises(errors.UnknownFormat) as caught:
        read_releases([picture])
    assert str(picture) in str(caught.value)


@pytest.mark.parametrize("name", ["M. Petit à Paris", "release-2022.08", "Communiqué n. 5.12", "README"])
def test_a_name_without_an_ending_is_a_text_file(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("One.", encoding="utf-8")
    assert len(read_releases([tmp_path / name])[0]) == 1


def test_one_file_that_cannot_be_read_among_others_is_a_problem_and_alone_an_error(tmp_path: Path) -> None:
    contents = {
        "binary.txt": (bytes(200), errors.NotATextFile),
        "blank.txt": (b" \n\t", errors.BlankText),
        "empty.txt": (b"", errors.EmptyFile),
        "odd.txt": (b"\x81\x8d\x8f\x90\x9d\xff" * 9, errors.UndecodableText),
    }
    for name, (data, _) in contents.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "good.txt").write_text("One.", encoding="utf-8")
    read, problems = read_releases([tmp_path])
    assert [release.file_name for release in read] == ["good.txt"]
    assert [Path(problem.path).name for problem in problems] == sorted(contents)
    assert all(str(tmp_path) not in problem.sentence for problem in problems)
    for name, (_, error) in contents.items():
        with pytest.raises(error) as caught:
            read_releases([tmp_path / name])
        assert name in str(caught.value)


def test_what_is_wrong_is_said_in_the_language_in_use(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text("One.", encoding="utf-8")
    (tmp_path / "empty.txt").write_bytes(b"")
    use_language("fr")
    _, (problem,) = read_releases([tmp_path])
    assert problem.sentence.startswith("Le fichier est vide")


def test_a_file_cut_inside_its_last_character_is_read_and_listed(tmp_path: Path) -> None:
    path = tmp_path / "cut.txt"
    path.write_bytes("双方同意。".encode()[:-1])
    (release,), (problem,) = read_releases([path])
    assert release.text == "双方同意"
    assert release.cut_tail
    assert problem.path == str(path)


def test_a_folder_without_releases_is_named(tmp_path: Path) -> None:
    (tmp_path / "photo.png").write_bytes(b"x")
    with pytest.raises(errors.NoReleases) as caught:
        read_releases([tmp_path])
    assert str(tmp_path) in str(caught.value)


def test_a_path_that_is_not_there_or_no_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(errors.FileMissing):
        read_releases([tmp_path / "none.txt"])
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    with pytest.raises(errors.FileUnreadable):
        read_releases([pipe])
    with pytest.raises(errors.FileMissing):
        read_release(tmp_path / "none.txt")
    with pytest.raises(errors.FileUnreadable):
        read_release(tmp_path)


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("One.", encoding="utf-8")
    assert len(read_releases([path, str(tmp_path), path])[0]) == 1


def test_progress_is_told_and_may_cancel(tmp_path: Path) -> None:
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text("One.", encoding="utf-8")
    told: list[tuple[int, int]] = []
    read_releases([tmp_path], progress=lambda done, total: told.append((done, total)))
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]

    def cancel(done: int, total: int) -> None:
        if done == 2:
            raise InterruptedError(total)

    with pytest.raises(InterruptedError):
        read_releases([tmp_path], progress=cancel)


@pytest.mark.parametrize(
    ("name", "encoding"),
    [
        ("rencontre.fr.txt", "utf-8-sig"),
        ("rencontre.fr.txt", "utf-16"),
        ("rencontre.fr.txt", "utf-16-le"),
        ("rencontre.fr.txt", "utf-16-be"),
        ("rencontre.fr.txt", "windows-1252"),
        ("vstrecha.ru.txt", "windows-1251"),
        ("vstrecha.ru.txt", "utf-16-le"),
        ("huijian.zh.txt", "gb18030"),
        ("huijian.zh.txt", "utf-16-be"),
    ],
)
def test_the_same_text_comes_from_every_encoding(tmp_path: Path, name: str, encoding: str) -> None:
    text = (TEXTS / name).read_text(encoding="utf-8")
    path = tmp_path / name
    path.write_bytes(text.replace("\n", "\r\n").encode(encoding))
    release = read_release(path)
    assert release.text == text
    assert release.text_sha256 == text_sha256(text)
    assert release.source_sha256 == sha256(path.read_bytes()).hexdigest()
    assert release.page.language == name.split(".")[1]


def test_a_given_language_is_used_for_the_sentences(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("M. Petit. M. Roux.", encoding="utf-8")
    (release,), _ = read_releases([path], language="fr")
    assert release.page.language == "fr"
    assert len(release.segmentation.sentences) == 2


def _some_documents(folder: Path) -> None:
    write(folder / "a.html", PAGE_FR)
    write(folder / "b.docx", docx(word_paragraph("Le texte du document.")))
    write(folder / "c.odt", odt("<text:p>Le texte ouvert.</text:p>"))
    write(folder / "d.rtf", rb"{\rtf1 Le texte riche.}")
    write(folder / "e.pdf", pdf([pdf_lines("Le ministre a reçu son homologue.")]))
    write(folder / "f.epub", epub(["<p>Le texte du livre.</p>"]))
    write(folder / "g.md", "# Titre\n\nLe texte **marqué**.")
    write(folder / "h.csv", "title,text\nUn,Texte un.\nDeux,Texte deux.\n")
    write(folder / "i.txt", "Une phrase.")


def test_a_folder_of_every_format_is_read_with_progress(tmp_path: Path) -> None:
    _some_documents(tmp_path)
    told: list[int] = []
    remarks: list[Problem] = []
    read, problems = read_releases([tmp_path], progress=lambda done, _: told.append(done), remarks=remarks)
    assert [release.file_name[0] for release in read] == [*"abcdefghhi"]
    assert problems == []
    assert told == [*range(10)]
    assert {Path(remark.path).name for remark in remarks} == {"a.html", "h.csv"}
    assert all(release.page.zones and release.segmentation.sentences for release in read)
    assert [release.page.title for release in read if release.file_name == "h.csv"] == ["Un", "Deux"]


def test_a_file_is_read_by_what_it_holds_and_not_by_what_it_is_called(tmp_path: Path) -> None:
    assert read_release(write(tmp_path / "a.doc", PAGE_FR)).page.title == "Le ministre reçoit son homologue"
    assert read_release(write(tmp_path / "b.pdf", docx(word_paragraph("Un texte.")))).text == "Un texte."
    assert len(read_releases([tmp_path / "a.doc"])[0]) == 1
    with pytest.raises(errors.BadRelease, match=r"call it \.xlsx"):
        read_release(write(tmp_path / "c.csv", archive({"xl/workbook.xml": "<a/>"})))


def test_what_a_browser_saves_beside_a_page_is_passed_over(tmp_path: Path) -> None:
    write(tmp_path / "page.html", PAGE_FR)
    for folder in ("page_files", "other_files"):
        (tmp_path / folder).mkdir()
        write(tmp_path / folder / "frame.html", f"<p>Un cadre de {folder} autour de la page.</p>")
    read, _ = read_releases([tmp_path])
    assert [release.path for release in read] == [
        str(tmp_path / "page.html"),
        str(tmp_path / "other_files" / "frame.html"),
    ]


def test_a_document_that_cannot_be_read_among_others_is_a_problem_with_its_reason(tmp_path: Path) -> None:
    write(tmp_path / "a.pdf", pdf([pdf_lines("Le ministre a reçu son hôte.")], locked=True))
    write(tmp_path / "b.csv", "nothing\nx\n")
    write(tmp_path / "c.txt", "Une phrase.")
    read, problems = read_releases([tmp_path])
    assert len(read) == 1
    assert [str(problem).removeprefix(f"{tmp_path}/").partition(":")[0] for problem in problems] == ["a.pdf", "b.csv"]
    assert "password" in problems[0].sentence
    assert "--map text=COLUMN" in problems[1].sentence
    with pytest.raises(errors.BadTable):
        read_releases([tmp_path / "b.csv"])


def test_a_file_larger_than_any_release_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    for size in (MAX_BYTES + 1, (256 << 20) + 1):
        with path.open("wb") as file:
            file.write(b"<html>")
            file.truncate(size)
        with pytest.raises(errors.BadRelease, match="MB"):
            read_release(path)


def test_site_rules_that_are_wrong_are_told_once_for_all_pages(tmp_path: Path) -> None:
    own_file().parent.mkdir(parents=True, exist_ok=True)
    own_file().write_text("- name: X\n", encoding="utf-8")
    for name in "ab":
        write(tmp_path / f"{name}.html", PAGE_FR.replace("homologue", f"homologue {name}"))
    _, problems = read_releases([tmp_path])
    assert [problem.path for problem in problems] == [str(own_file())]


def test_rows_of_a_table_are_releases_with_their_place_and_columns(tmp_path: Path) -> None:
    table = write(tmp_path / "a.csv", "corps,pays,bureau\nUn texte.,Chine,x\nUn autre.,Russie,\n")
    first, second = read_releases([table], columns={"text": "corps"})[0]
    assert (first.place, first.facts["country"], dict(first.extra)) == ("row 2", "Chine", {"bureau": "x"})
    assert (second.place, second.page.title) == ("row 3", "Un autre.")
