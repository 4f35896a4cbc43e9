"""What is done with files: projects, releases, packages and exports."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from discoursecoder.core import paths
from discoursecoder.core.errors import DiscourseCoderError, FileExists
from discoursecoder.core.model.changes import Changes
from discoursecoder.ui import tasks
from discoursecoder.ui.main_window.window import MainWindow
from discoursecoder.ui.main_window.work import Work

SUFFIX = ".dcoder"


class _Export(NamedTuple):
    what: str
    suffix: str


class Imported(NamedTuple):
    """What was read beside the window, planned and ready to be applied."""

    changes: Changes
    read: int
    problems: tuple[str, ...]


class FileActs(QObject):
    """Asks for files and does what is to be done with them; slow work goes beside the window."""

    project_opened = Signal(str)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._work = Work(window)
        self._work.abandoned.connect(self._on_given_up)
        window.files_dropped.connect(self.take_files)
        window.welcome.new_wanted.connect(self.new)
        window.welcome.open_wanted.connect(self.open)
        window.welcome.sample_wanted.connect(self.open_sample)
        window.welcome.recent_wanted.connect(lambda path: self.open_path(Path(path)))
        window.code.releases_panel.import_wanted.connect(self.import_files)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What the commands about files do, by name."""
        return {
            "new": self.new,
            "open": self.open,
            "sample": self.open_sample,
            "import": self.import_files,
            "import_folder": self.import_folder,
            "package": self.package,
            "merge": self.merge,
            "export": self.export,
            "save_copy": self.save_copy,
            "close": self._session.close,
            "undo": self._work.undo,
            "redo": self._work.redo,
        }

    def open_path(self, path: Path) -> bool:
        """Open a project by its path."""
        known = self._window.settings.coders
        if self._session.is_open:
            self._window.code.inspector.commit()
        if not self._session.open(path):
            return False
        wanted = known.get(self._session.project.project.id)
        mine = next((one for one in self._session.coders() if one.id == wanted), None)
        if mine is not None and mine != self._session.coder:
            self._session.code_as(mine)
        self.project_opened.emit(str(path))
        return True

    def new(self) -> None:
        """Ask for a title and a place, and make a project."""
        from discoursecoder.core.operations.projects import start_project
        from discoursecoder.ui.dialogs.new_project import NewProjectDialog

        dialog = NewProjectDialog("", self._window)
        if not dialog.exec():
            return
        entered = dialog.entered()
        path = self._ask_where(self.tr("New project"), f"{_slug(entered.title)}{SUFFIX}", self._project_filter())
        if path is None:
            return

        def _make(_progress: tasks.Progress) -> Path:
            from discoursecoder.core.formats.codebook_files import read_codebook

            codebook = read_codebook(paths.resource("codebooks", "starter.yaml")) if entered.starter else None
            made = start_project(path, title=entered.title, lead=entered.lead, codebook=codebook)
            made.close()
            return made.path

        self._work.do(_make, self.tr("Making the project …"), self.open_path, cancellable=False)

    def open(self) -> None:
        """Ask for a project and open it."""
        path, _ = QFileDialog.getOpenFileName(self._window, self.tr("Open a project"), "", self._project_filter())
        if path:
            self.open_path(Path(path))

    def open_sample(self) -> None:
        """Open the sample; the first time it is built in the user's data folder."""
        path = sample_path()
        if path.is_file():
            self.open_path(path)
            return

        def _build(_progress: tasks.Progress) -> Path:
            from discoursecoder.core.operations.sample import build_sample

            path.parent.mkdir(parents=True, exist_ok=True)
            build_sample(path).close()
            return path

        self._work.do(_build, self.tr("Building the sample …"), self.open_path, cancellable=False)

    def take_files(self, dropped: Sequence[Path]) -> None:
        """A project that was dropped is opened; anything else is imported into the project that is open."""
        projects = [path for path in dropped if path.suffix.lower() == SUFFIX]
        others = [path for path in dropped if path not in projects]
        if projects:
            self.open_path(projects[0])
        elif others and self._session.is_open:
            self.import_paths(others)
        elif others:
            self._window.notice.show_sentence(
                self.tr("Releases are imported into a project. Make or open one first, then drop the files again."),
                act="new",
                label=self.tr("New project …"),
            )

    def import_files(self) -> None:
        """Ask for files of releases and import them."""
        from discoursecoder.core.formats.release_kinds import SUFFIXES

        patterns = " ".join(f"*{suffix}" for suffix in SUFFIXES if suffix)
        kinds = self.tr("Releases and tables of them (%s);;All files (*)").replace("%s", patterns)
        found, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Import releases"), "", kinds)
        if found:
            self.import_paths([Path(path) for path in found])

    def import_folder(self) -> None:
        """Ask for a folder of releases and import it."""
        folder = QFileDialog.getExistingDirectory(self._window, self.tr("Import a folder of releases"))
        if folder:
            self.import_paths([Path(folder)])

    def import_paths(self, given: Sequence[Path]) -> None:
        """Import files and folders, with progress and Cancel; nothing is written before all are read."""
        coder = self._session.coder

        def _read(project: Any, progress: tasks.Progress) -> Imported:
            from discoursecoder.core.formats.release_files import read_releases
            from discoursecoder.core.operations.releases import import_releases

            read, problems = read_releases(list(given), progress=progress)
            changes = import_releases(project, read, coder_id=coder.id if coder else None)
            return Imported(changes, len(read), tuple(str(problem) for problem in problems))

        self._work.do(self._session.aside(_read), self.tr("Importing …"), self._on_imported, of_project=True)

    def _on_imported(self, outcome: Imported) -> None:
        self._work.write(outcome.changes, partial(self._on_import_written, outcome))

    def _on_import_written(self, outcome: Imported) -> None:
        from discoursecoder.ui.dialogs.problems import ProblemsDialog

        made = sum(1 for _ in outcome.changes.of("release"))
        sentence = self.tr("%n release(s) imported.", "", made)
        if outcome.read > made:
            sentence += " " + self.tr("%n already there.", "", outcome.read - made)
        self._window.say(sentence)
        if outcome.problems:
            sentence += " " + self.tr("To be looked at:")
            ProblemsDialog(self.tr("Import"), sentence, outcome.problems, self._window).exec()

    def package(self) -> None:
        """Ask for whom, and hand out a package."""
        from discoursecoder.core.operations.assignments import assign_releases
        from discoursecoder.core.operations.packages import make_package
        from discoursecoder.ui.dialogs.package import PackageDialog

        session, me = self._session, self._session.coder
        dialog = PackageDialog([one for one in session.coders() if one.role == "coder"], self._window)
        if not dialog.coder.count():
            self._window.notice.show_sentence(
                self.tr("There is no coder to hand a package to."), act="add_coder", label=self.tr("Add a coder …")
            )
            return
        if not dialog.exec():
            return
        by = me.id if me else None
        chosen = dialog.coder_id()
        path = self._ask_where(
            self.tr("Hand out a package"), f"{_slug(dialog.coder.currentText())}{SUFFIX}", self._project_filter()
        )
        if path is None:
            return
        if dialog.assign_all() and session.act(assign_releases, coder_ids=[chosen], coder_id=by) is None:
            return
        try:
            made = make_package(session.project, coder_id=chosen, path=path, by_coder_id=by)
        except DiscourseCoderError as error:
            self._window.show_error(error)
            return
        said = self.tr("Package with %n release(s) written.", "", made.releases)
        self._window.say(said)

    def merge(self) -> None:
        """Ask for packages, show what each would change, and merge it when agreed."""
        found, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Merge packages"), "", self._project_filter())
        self.merge_paths([Path(path) for path in found])

    def merge_paths(self, given: Sequence[Path]) -> None:
        """Show for one package after the other what it would change, and merge each that is agreed to."""
        if given:
            self.merge_path(given[0], then=partial(self.merge_paths, given[1:]))

    def merge_path(self, path: Path, then: Callable[[], object] | None = None) -> None:
        """Show what one package would change, and merge it when agreed; what comes `then` waits for the writing."""
        from discoursecoder.core.operations.merge import accept_merge, plan_merge
        from discoursecoder.ui.dialogs.merge import MergeDialog

        by = self._session.coder.id if self._session.coder else None
        plan = self._session.compare(path, lambda ours, theirs: plan_merge(ours, theirs, coder_id=by))
        dialog = MergeDialog(plan, self._window) if plan is not None else None
        if plan is not None and dialog is not None and dialog.exec() and plan.changes and self._backed_up():
            self._work.write(accept_merge(plan, consent=dialog.consent.isChecked()), then)
        elif then is not None:
            then()

    def _backed_up(self) -> bool:
        """Back the project up before it changes much; False, and said why, where that fails."""
        from discoursecoder.core.operations.backups import back_up_project

        try:
            self._session.ask(back_up_project)
        except DiscourseCoderError as error:
            self._window.show_error(error)
            return False
        return True

    def export(self) -> None:
        """Ask what and where, and write it."""
        kinds = {
            self.tr("Workbook of codings (*.xlsx)"): _Export("codings", ".xlsx"),
            self.tr("Codings (*.csv)"): _Export("codings", ".csv"),
            self.tr("Codings (*.jsonl)"): _Export("codings", ".jsonl"),
            self.tr("Releases with their texts (*.jsonl)"): _Export("releases", ".jsonl"),
            self.tr("Releases (*.csv)"): _Export("releases", ".csv"),
            self.tr("Matrix of releases and categories (*.csv)"): _Export("matrix", ".csv"),
        }
        found, chosen = QFileDialog.getSaveFileName(self._window, self.tr("Export"), "codings.xlsx", ";;".join(kinds))
        if not found:
            return
        kind = kinds.get(chosen, next(iter(kinds.values())))
        path = Path(found)
        whole = path if path.suffix else self._completed(path, kind.suffix)
        if whole is not None:
            self.export_to(whole, kind.what)

    def export_to(self, path: Path, what: str) -> None:
        """Write an export; a coder's holds her own codings only."""
        mine = None if self._session.is_lead or self._session.coder is None else [self._session.coder.id]

        def _write(project: Any, progress: tasks.Progress) -> Path:
            from discoursecoder.core.queries.export_file import export

            export(project, path, what=what, replace=True, coder_ids=mine, progress=progress)
            return path

        self._work.do(self._session.aside(_write), self.tr("Exporting …"), self._on_exported)

    def _on_exported(self, path: Path) -> None:
        self._window.say(self.tr("Written: %s").replace("%s", path.name))

    def save_copy(self) -> None:
        """Ask where, and copy the whole project as it is now."""
        path = self._ask_where(self.tr("Save a copy"), f"copy{SUFFIX}", self._project_filter())
        if path is None:
            return
        project = self._session.project
        part = path.with_name(f".{path.name}.part")
        try:
            if path.exists() and path.samefile(project.path):
                raise FileExists(path=path)
            part.unlink(missing_ok=True)
            project.copy_to(part)
            # The dialog has asked before a file that is there is written over.
            part.replace(path)
        except (OSError, DiscourseCoderError) as error:
            self._window.show_error(error)
            return
        self._window.say(self.tr("Written: %s").replace("%s", path.name))

    def _project_filter(self) -> str:
        return self.tr("DiscourseCoder projects (*.dcoder)")

    def _ask_where(self, title: str, name: str, kinds: str) -> Path | None:
        """The place chosen, with the ending of projects; None where none was, or where it cannot be taken."""
        found, _ = QFileDialog.getSaveFileName(self._window, title, name, kinds)
        return self._completed(Path(found), SUFFIX) if found else None

    def _completed(self, chosen: Path, suffix: str) -> Path | None:
        """The path with its ending; the dialog has asked about a file that is there under the name chosen alone."""
        if chosen.suffix.lower() == suffix:
            return chosen
        path = chosen.with_name(chosen.name + suffix)
        if path.exists():
            self._window.show_error(FileExists(path=path))
            return None
        return path

    def _on_given_up(self) -> None:
        self._window.say(self.tr("Cancelled. Nothing was changed."))


def sample_path() -> Path:
    """Where the sample lies once it has been built."""
    return paths.data_folder() / f"sample{SUFFIX}"


def _slug(title: str) -> str:
    kept = "".join(sign if sign.isalnum() else "-" for sign in title.strip())
    return "-".join(part for part in kept.split("-") if part)[:60] or "project"
