"""The places that a site is written to, each with a former site in it and a next one to come."""

import json
import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
TODAY = ["--today", "2026-11-24"]
FOREIGN = {"CNAME": b"example.org", "about/mine.txt": b"mine"}
MANIFEST = "site-manifest.json"
# What a program that was killed had not finished: Limpid's own, and rsync's.
UNFINISHED = re.compile(r"(^|/)(\.limpid-unfinished(/.*)?|\.[^/]+\.[A-Za-z0-9]{6})$")


def git(folder, *arguments):
    identity = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "safe.directory=*"]
    return subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True).stdout


class Place:
    """A command that writes a site, and what it writes."""

    # Whether readers find the one site or the other, and never some files of both.
    is_atomic = False

    def __init__(self, name, arguments, program=None):
        self.name, self.arguments = name, arguments
        # The program of the system that the command calls.
        self.program = program

    def target(self, folder):
        return folder / "place"

    def files(self, folder):
        root = folder / "place"
        return {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file()}

    def add_foreign(self, folder):
        for path, text in FOREIGN.items():
            file = folder / "place" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text)

    def begin(self, folder):
        pass

    def expect_author_undisturbed(self, folder, what):
        pass

    def prepared(self, folder, program, run):
        """A folder with the former site in this place, the sources of the next one, and what both are to hold."""
        folder.mkdir()
        shutil.copytree(REPOSITORY / "Tests/Fixtures/five-pages/Content", folder / "site/Content")
        (folder / "site/Content/pages/former.md").write_text("---\ntitle: Former\n---\n\nOnce.\n", encoding="utf-8")
        self.begin(folder)
        self.add_foreign(folder)
        states = []
        for _ in range(2):
            outcome = run([program, *self.arguments, *TODAY], folder)
            assert outcome.returncode == 0, outcome.stderr
            states.append(self.files(folder))
            if len(states) == 1:
                kept = folder.with_name(folder.name + "-kept")
                shutil.copytree(folder, kept, symlinks=True)
                self.change(folder)
                self.change(kept)
        shutil.rmtree(folder)
        return Prepared(self, kept, *states)

    def change(self, folder):
        content = folder / "site/Content"
        (content / "pages/former.md").unlink()
        (content / "pages/next.md").write_text("---\ntitle: Next\n---\n\n" + "Now.\n\n" * 5000, encoding="utf-8")
        settings = content / "site.yml"
        settings.write_text(
            re.sub(r"(?m)^name: .*", "name: The next site", settings.read_text(encoding="utf-8")), encoding="utf-8")


class VersionedFolder(Place):
    is_atomic = True

    def target(self, folder):
        return folder / "place.versions"

    def add_foreign(self, folder):
        pass


class Branch(Place):
    is_atomic = True

    def target(self, folder):
        return folder / ".git"

    def begin(self, folder):
        (folder / ".gitignore").write_text("strace.log\n", encoding="utf-8")
        git(folder, "init", "--quiet", "--initial-branch=main")
        git(folder, "config", "user.name", "A")
        git(folder, "config", "user.email", "a@example.org")
        git(folder, "config", "gc.auto", "0")
        git(folder, "add", "--all")
        git(folder, "commit", "--quiet", "--message", "Start")
        empty = git(folder, "mktree").decode().strip()
        git(folder, "update-ref", "refs/heads/pages", git(folder, "commit-tree", empty, "-m", "Empty").decode().strip())

    def add_foreign(self, folder):
        work = folder / "work"
        git(folder, "worktree", "add", "--quiet", work, "pages")
        for path, text in FOREIGN.items():
            (work / path).parent.mkdir(parents=True, exist_ok=True)
            (work / path).write_bytes(text)
        git(work, "add", "--all")
        git(work, "commit", "--quiet", "--message", "Theirs")
        git(folder, "worktree", "remove", "--force", work)

    def files(self, folder):
        names = git(folder, "ls-tree", "-r", "-z", "--name-only", "pages").decode().split("\0")
        return {name: git(folder, "cat-file", "blob", f"pages:{name}") for name in names if name}

    def expect_author_undisturbed(self, folder, what):
        state = git(folder, "status", "--porcelain").decode()
        assert " D site/Content/pages/former.md" in state and state.count("\n") == 3, f"{what}: {state}"
        assert git(folder, "symbolic-ref", "HEAD").decode() == "refs/heads/main\n", what
        git(folder, "fsck", "--strict", "--no-dangling")


PLACES = [
    Place("build", ["build", "--site", "site", "--output", "place"]),
    VersionedFolder("folder", ["publish", "folder", "place", "--site", "site", "--no-compress", "--keep", "0"]),
    Place("rsync", ["publish", "rsync", "place", "--site", "site", "--no-compress"], program="rsync"),
    Branch("branch", ["publish", "branch", "pages", "--site", "site"], program="git"),
]


class Prepared:
    """A folder to copy for each case, and the files of the former and of the next site."""

    def __init__(self, place, folder, old, new):
        self.place, self.folder, self.old, self.new = place, folder, old, new
        assert old.keys() - new.keys() and new.keys() - old.keys()


class Case:
    """A copy of what was prepared, in a folder of its own or on a disk of its own."""

    def __init__(self, prepared, parent, isOnDiskOfItsOwn=False):
        self.place, self.old, self.new = prepared.place, prepared.old, prepared.new
        self.folder = Path(tempfile.mkdtemp(dir=parent, prefix="case-"))
        self.disk = None
        if isOnDiskOfItsOwn:
            self.disk = self.folder
            subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64m", "none", self.disk], check=True)
        self.folder.chmod(0o755)
        shutil.copytree(prepared.folder, self.folder, symlinks=True, dirs_exist_ok=True)

    @property
    def target(self):
        return self.place.target(self.folder)

    def command(self, program):
        return [program, *self.place.arguments, *TODAY]

    def give_to(self, user):
        """Makes a user the owner of everything."""
        for path in [self.folder, *self.folder.rglob("*")]:
            os.chown(path, user, user, follow_symlinks=False)

    def leave(self, room):
        """Leaves so many bytes free on the disk; all that there is for none."""
        filling = self.folder / "strace.log"
        if room is None:
            filling.unlink()
            return
        free = shutil.disk_usage(self.disk).free
        with filling.open("wb") as file:
            file.write(b"\0" * max(0, free - room))

    def remove(self):
        if self.disk:
            subprocess.run(["umount", "--lazy", self.disk], check=False, stderr=subprocess.DEVNULL)
            self.disk = None
        shutil.rmtree(self.folder, ignore_errors=True)

    def expect_whole(self, what):
        """Each file is as the former or the next site has it; of places that change at once, all are."""
        found = self.place.files(self.folder)
        self.place.expect_author_undisturbed(self.folder, what)
        if self.place.is_atomic:
            assert found in (self.old, self.new), f"{what}: neither the old site nor the new one"
            return
        for path, text in found.items():
            if path == MANIFEST:
                json.loads(text)
            elif not UNFINISHED.search(path):
                assert text in (self.old.get(path), self.new.get(path)), f"{what}: '{path}' is not whole"
        for path, text in FOREIGN.items():
            assert found.get(path) == text, f"{what}: '{path}' is not ours and was changed"
        for path in self.old.keys() & self.new.keys():
            assert path in found, f"{what}: '{path}' is gone"

    def expect_old(self, what):
        assert self.place.files(self.folder) == self.old, f"{what}: not the old site"

    def expect_new(self, what):
        found = self.place.files(self.folder)
        leftovers = {path for path in found if UNFINISHED.search(path)}
        # What a killed rsync had begun to write stays under its own hidden names: they cannot be told from others'.
        assert not leftovers or self.place.name == "rsync", f"{what}: {leftovers} stay"
        found = {path: text for path, text in found.items() if path not in leftovers}
        differing = {path for path in found.keys() | self.new.keys() if found.get(path) != self.new.get(path)}
        assert not differing, f"{what}: after the next run {sorted(differing)} are not new"
