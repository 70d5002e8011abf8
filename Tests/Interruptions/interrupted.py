"""What stays of a site when its writing is cut short: killed at each call and at random moments, disks full or read-only.

python3 Tests/Interruptions/interrupted.py PROGRAM [RANDOM MOMENTS]

Every file must be whole, old or new; what is not ours must stay; the next run must bring the new site. `build` and all
ways of `publish` are run as real programs, with the git, rsync and disks of this machine. Needs strace and root.
"""

import concurrent.futures
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest
from contextlib import contextmanager
from pathlib import Path

from places import PLACES, Case

PROGRAM = Path(sys.argv.pop(1)).resolve() if len(sys.argv) > 1 else Path("limpid")
MOMENTS = int(sys.argv.pop(1)) if len(sys.argv) > 1 else 50
CALLS = ["write", "rename", "unlink", "rmdir", "mkdir", "symlink"]
# A program of git or rsync may call these instead.
KIN = {"rename": ["renameat", "renameat2"], "unlink": ["unlinkat"], "mkdir": ["mkdirat"], "symlink": ["symlinkat"]}
ENVIRONMENT = os.environ | {"GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C"}
NOBODY = 65534


# Stands for a program: of its runs, the one with this number is killed at a call.
SHIM = """#!/bin/sh
number=$(( $(cat "{folder}/count") + 1 ))
echo $number >"{folder}/count"
[ $number = {number} ] && exec strace -f -qq -o "{folder}/log" {injection} "{program}" "$@"
exec "{program}" "$@"
"""


def run(arguments, folder, environment={}, **options):
    return subprocess.run(
        [str(argument) for argument in arguments], cwd=folder, env=ENVIRONMENT | environment, capture_output=True,
        text=True, start_new_session=True, **options)


def injection(call, count):
    """What strace is told to kill at such a call; each process and thread counts its own."""
    names = ",".join([call] + KIN.get(call, []))
    return [f"-etrace={names}", f"-einject={names}:signal=SIGKILL:when={count}"]


def is_killed(log):
    return "+++ killed by SIGKILL +++" in log.read_text(encoding="utf-8", errors="replace")


class Interrupted(unittest.TestCase):
    """Each test makes its cases from a folder in which the former site stands, and `next` for the site to come."""

    @classmethod
    def setUpClass(cls):
        cls.folder = Path(tempfile.mkdtemp(prefix="limpid-interrupted-"))
        cls.folder.chmod(0o755)
        cls.prepared = {}
        for place in PLACES:
            cls.prepared[place.name] = place.prepared(cls.folder / f"prepared-{place.name}", PROGRAM, run)

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    def cases(self, place, how, counts):
        """Runs `how(case, count)` for each count, two at a time; gives what it gave."""
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            return list(pool.map(lambda count: how(Case(self.prepared[place.name], self.folder), count), counts))

    def finish(self, case, what):
        """Looks at what stands there, runs the command to its end, and looks again."""
        try:
            case.expect_whole(what)
            outcome = run(case.command(PROGRAM), case.folder)
            self.assertEqual(outcome.returncode, 0, f"{what}: the next run failed\n{outcome.stderr}")
            case.expect_new(what)
        finally:
            case.remove()

    def killed(self, place, call):
        """Kills at the first, the second, … such call, until a run comes to its end; gives how many there were."""
        def kill(case, count):
            what = f"{place.name}, killed at {call} {count}"
            log = case.folder / "strace.log"
            outcome = run(
                ["strace", "-f", "-qq", "-o", log, *injection(call, count)] + case.command(PROGRAM), case.folder)
            isKilled = is_killed(log)
            log.unlink()
            self.assertTrue(isKilled or outcome.returncode == 0, f"{what}: {outcome.stderr}")
            self.finish(case, what)
            return isKilled

        return self.count_kills(place, kill, 8)

    def count_kills(self, place, kill, at_once):
        """Kills at the first, the second, … call, so many cases at a time, until one comes to its end."""
        count = 0
        while True:
            kills = self.cases(place, kill, range(count + 1, count + 1 + at_once))
            count += sum(kills)
            if not all(kills):
                return count

    @contextmanager
    def shim(self, place, number, call="write", count=1):
        """A folder for `PATH` in which the place's program is killed in its run with this number."""
        with tempfile.TemporaryDirectory(dir=self.folder) as folder:
            folder = Path(folder)
            folder.chmod(0o755)
            (folder / "count").write_text("0")
            shim = folder / place.program
            shim.write_text(SHIM.format(
                folder=folder, number=number, injection=" ".join(injection(call, count)),
                program=shutil.which(place.program)))
            shim.chmod(0o755)
            yield folder

    def run_by_shim(self, case, folder):
        path = f"{folder}:{ENVIRONMENT['PATH']}"
        outcome = run(case.command(PROGRAM), case.folder, {"PATH": path})
        return outcome, int((folder / "count").read_text())

    def killed_within(self, place, number, call):
        """Kills the run with this number of the place's program at the first, the second, … such call."""
        def kill(case, count):
            what = f"{place.name}, {place.program} {number} killed at {call} {count}"
            with self.shim(place, number, call, count) as folder:
                outcome, _ = self.run_by_shim(case, folder)
                log = folder / "log"
                isKilled = is_killed(log)
            self.assertTrue(isKilled or outcome.returncode == 0, f"{what}: {outcome.stderr}")
            self.finish(case, what)
            return isKilled

        return self.count_kills(place, kill, 2)

    def test_programs_killed_at_each_call(self):
        """The same for each run of git and rsync alone, which Limpid survives and tells of."""
        for place in PLACES:
            if not place.program:
                continue
            case = Case(self.prepared[place.name], self.folder)
            with self.shim(place, 0) as folder:
                outcome, runs = self.run_by_shim(case, folder)
            self.assertEqual(outcome.returncode, 0, outcome.stderr)
            case.remove()
            counts = {
                call: sum(self.killed_within(place, number, call) for number in range(1, runs + 1)) for call in CALLS}
            print(f"{place.name}: {runs} runs of {place.program}, killed at",
                  ", ".join(f"{counts[call]} {call}" for call in CALLS), flush=True)
            self.assertGreater(runs, 2)
            self.assertGreater(counts["rename"], 0)

    def test_killed_at_each_call(self):
        for place in PLACES:
            counts = {call: self.killed(place, call) for call in CALLS}
            print(f"{place.name}: killed at", ", ".join(f"{counts[call]} {call}" for call in CALLS), flush=True)
            self.assertGreater(counts["write"], 5)
            self.assertGreater(counts["rename"], 1)

    def test_killed_at_random_moments(self):
        for place in PLACES:
            case = Case(self.prepared[place.name], self.folder)
            start = time.monotonic()
            self.assertEqual(run(case.command(PROGRAM), case.folder).returncode, 0)
            length = time.monotonic() - start
            case.remove()
            chance = random.Random(place.name)

            def kill(case, moment):
                process = subprocess.Popen(
                    case.command(PROGRAM), cwd=case.folder, env=ENVIRONMENT, stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL, start_new_session=True)
                try:
                    process.wait(moment)
                except subprocess.TimeoutExpired:
                    pass
                # With it, the programs that it called.
                try:
                    os.killpg(process.pid, signal.SIGKILL)
                except ProcessLookupError:
                    pass
                process.wait()
                self.finish(case, f"{place.name}, killed after {moment:.3f} s")
                return process.returncode == -signal.SIGKILL

            moments = [chance.uniform(0, length * 1.3) for _ in range(MOMENTS)]
            kills = self.cases(place, kill, moments)
            print(f"{place.name}: killed at {sum(kills)} of {MOMENTS} moments", flush=True)
            self.assertGreater(sum(kills), MOMENTS / 4)

    def test_full_disk(self):
        """A disk that has no room for the new site beside the old one, and one that has a little more each time."""
        for place in PLACES:
            failures = 0
            for room in range(0, 180, 12):
                case = Case(self.prepared[place.name], self.folder, isOnDiskOfItsOwn=True)
                what = f"{place.name}, a disk with {room} kB left"
                try:
                    case.leave(room * 1024)
                    outcome = run(case.command(PROGRAM), case.folder)
                    failures += outcome.returncode != 0
                    self.assertIn(outcome.returncode, (0, 74), f"{what}: {outcome.stderr}")
                    if outcome.returncode:
                        self.assertIn("o space left on device", outcome.stderr, what)
                    case.leave(None)
                    self.finish(case, what)
                finally:
                    case.remove()
            print(f"{place.name}: {failures} disks too small", flush=True)
            self.assertGreater(failures, 2)

    def test_read_only(self):
        """Folders that nobody may change stop everything; files that nobody may change are replaced."""
        for place in PLACES:
            for kind, mode in (("folders", 0o555), ("files", 0o444)):
                case = Case(self.prepared[place.name], self.folder)
                what = f"{place.name}, read-only {kind}"
                paths = [path for path in case.target.rglob("*") if not path.is_symlink()] + [case.target]
                case.give_to(NOBODY)
                for path in paths:
                    if path.is_dir() == (kind == "folders"):
                        path.chmod(mode)
                outcome = run(case.command(PROGRAM), case.folder, user=NOBODY, group=NOBODY, extra_groups=[])
                # Git cannot go on where it may not write to its log of a branch.
                if kind == "folders" or place.name == "branch":
                    self.assertEqual(outcome.returncode, 74, f"{what}: {outcome.stderr}")
                    self.assertRegex(outcome.stderr, "[Pp]ermission denied|insufficient permission", what)
                    case.expect_old(what)
                    for path in paths:
                        path.chmod(0o755 if path.is_dir() else 0o644)
                else:
                    self.assertEqual(outcome.returncode, 0, f"{what}: {outcome.stderr}")
                case.give_to(os.getuid())
                self.finish(case, what)


if __name__ == "__main__":
    unittest.main(verbosity=1)
