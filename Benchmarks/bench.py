"""Builds of a site of many articles: `limpid build` beside Hugo and beside the floor; and of a site of many answers.

python3 Benchmarks/bench.py LIMPID FLOOR HUGO [SIZE …]

SIZE is how many articles there are, or `answers` for the site of 50 platforms, 8 questions, 200 regions and 2 languages.

All build the same texts with the same data and layout. Two programs take turns, each into a fresh folder; of what they
take only the ratios mean anything elsewhere. Prints Markdown, with minimum, median and maximum of five pairs or more.
"""

import html
import json
import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import articles

LIMPID, FLOOR, HUGO = (Path(program).resolve() for program in sys.argv[1:4])
SIZES = [int(size) for size in sys.argv[4:] if size != "answers"]
PAIRS = 5
ANSWERS = (50, 8, 200, 2)
MEMORY_DISK = Path("/dev/shm") if Path("/dev/shm").is_dir() else Path(tempfile.gettempdir())
DISK = Path(__file__).resolve().parents[1] / ".build"


@dataclass
class Run:
    """What one run took: seconds on the clock, seconds of all processors, and MiB at its largest; and what it told."""
    wall: float
    cpu: float
    memory: float
    told: str


def fresh(root: Path) -> Path:
    """A folder that does not exist yet."""
    return Path(tempfile.mkdtemp(dir=root)) / "output"


def run(command, folder: Path) -> Run:
    with tempfile.TemporaryFile() as log:
        start = time.monotonic()
        process = subprocess.Popen([str(word) for word in command], cwd=folder, stdout=log, stderr=log)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - start
        log.seek(0)
        told = log.read().decode()
        if status:
            raise SystemExit(f"{command[0]} failed:\n{told}")
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, told)


def limpid(site: Path, output: Path, *options):
    return [LIMPID, "build", "--site", site, "--output", output, "--today", "2026-11-24", *options]


def stages(run: Run) -> dict[str, dict[str, float]]:
    """By stage the seconds on the clock and of all processors that a build with --json and --timings told."""
    told = next(line for line in map(json.loads, run.told.splitlines()) if line["event"] == "timings")
    return {stage: {"clock": times["clock_us"] / 1e6, "processors": times["processors_us"] / 1e6}
            for stage, times in told["stages"].items()}


def hugo(site: Path, output: Path):
    return [HUGO, "--source", site, "--destination", output, "--quiet", "--noBuildLock"]


def floor(site: Path, output: Path):
    return [FLOOR, site, output]


def words(page: Path) -> str:
    """What readers read on a page, without spaces."""
    text = re.sub(r"<head>.*?</head>", "", page.read_text(encoding="utf-8"), flags=re.S)
    return re.sub(r"\s+", "", html.unescape(re.sub(r"<[^>]*>", "", text)))


def expect_equal_words(first: Path, second: Path, count: int):
    for number in range(count):
        name = f"articles/a{number}/index.html"
        if words(first / name) != words(second / name):
            raise SystemExit(f"{first / name} and {second / name} say different things")


def median(runs: list[Run], kind: str) -> float:
    return statistics.median(getattr(run, kind) for run in runs)


def ratio(first: list[Run], second: list[Run], kind: str) -> str:
    """The ratios of pairs: median, and from the least to the most."""
    ratios = [getattr(one, kind) / getattr(other, kind) for one, other in zip(first, second)]
    return f"{statistics.median(ratios):.3f} ({min(ratios):.3f} to {max(ratios):.3f})"


def pairs(first, second, root: Path, count: int) -> tuple[list[Run], list[Run]]:
    """What two commands took in turn, each time into a fresh folder; the first pair warms up and is not counted."""
    runs = ([], [])
    for _ in range(count + 1):
        for which, (command, site) in enumerate((first, second)):
            # What is deleted slows down what is written after it, so that nothing is deleted before the end.
            output = fresh(root)
            runs[which].append(run(command(site, output), root))
            if root.is_relative_to(MEMORY_DISK):
                shutil.rmtree(output)
    return runs[0][1:], runs[1][1:]


def row(name: str, ours: list[Run], theirs: list[Run]):
    seconds = " | ".join(f"{median(runs, 'wall'):.2f} s, {median(runs, 'cpu'):.2f} s, {median(runs, 'memory'):.0f} MiB"
                         for runs in (ours, theirs))
    print(f"| {name} | {seconds} | " + " | ".join(ratio(ours, theirs, kind) for kind in ("wall", "cpu", "memory")) + " |",
          flush=True)


def rebuild(site: Path, root: Path, count: int):
    """A build that changes nothing, beside the whole one."""
    whole, again = [], []
    for _ in range(count + 1):
        output = fresh(root)
        whole.append(run(limpid(site, output), root))
        again.append(run(limpid(site, output), root))
        if root.is_relative_to(MEMORY_DISK):
            shutil.rmtree(output)
    row("unchanged, beside the whole build", again[1:], whole[1:])


def workers(site: Path, root: Path, count: int):
    """How much faster two workers make pages than one."""
    ratios = []
    for _ in range(count + 1):
        clocks = []
        for jobs in ("1", "2"):
            output = fresh(root)
            told = stages(run(limpid(site, output, "--jobs", jobs, "--json", "--timings"), root))
            clocks.append(told["render"]["clock"])
            if root.is_relative_to(MEMORY_DISK):
                shutil.rmtree(output)
        ratios.append(clocks[0] / clocks[1])
    ratios = ratios[1:]
    print(f"\nMaking pages (the stage `render`) by two workers is {statistics.median(ratios):.2f} times as fast as by one "
          f"({min(ratios):.2f} to {max(ratios):.2f}).", flush=True)


def measure_answers(root: Path, count: int = 3):
    """The site of answers beside a copy of what it writes, in turn; leaves all of it in `root`."""
    site = root / "site"
    # Not in this process: what it needs at its largest counts for each process that it starts.
    subprocess.run([sys.executable, Path(__file__).with_name("answers.py"), site, *map(str, ANSWERS)], check=True)
    builds, copies = [], []
    for _ in range(count):
        output = fresh(root)
        builds.append(run(limpid(site, output, "--json", "--timings"), root))
        copies.append(run(["cp", "-r", output, fresh(root)], root))
    files, size = 0, 0
    for folder, _, names in os.walk(output):
        files += len(names)
        size += sum(os.path.getsize(os.path.join(folder, name)) for name in names)
    pages = next(line for line in map(json.loads, builds[0].told.splitlines()) if line["event"] == "built")["pages"]
    print(f"\n{' x '.join(map(str, ANSWERS))} (platforms, questions, regions, languages), on disk: {pages} pages, "
          f"{files} files, {size / 1e6:.0f} MB\n")
    print("| beside | limpid: clock, processors, memory | other | clock | processors | memory |")
    print("|---|---|---|---|---|---|")
    row("`cp -r` of the output", builds, copies)
    told = [stages(build) for build in builds]
    print("\n| stage | clock | processors | share of the processors |\n|---|---|---|---|")
    total = statistics.median(sum(times["processors"] for times in one.values()) for one in told)
    for stage in told[0]:
        clock, cpu = (statistics.median(one[stage][kind] for one in told) for kind in ("clock", "processors"))
        print(f"| {stage} | {clock:.2f} s | {cpu:.2f} s | {100 * cpu / total:.0f} % |", flush=True)


def measure(size: int, root: Path):
    """Sites of articles; leaves what it writes to a disk in `root`."""
    sites = {kind: root / kind for kind in articles.KINDS}
    for kind, write in articles.KINDS.items():
        write(sites[kind], size)
    run(limpid(sites["limpid"], root / "ours"), root)
    run(hugo(sites["hugo"], root / "theirs"), root)
    run(hugo(sites["hugo-cached"], root / "cached"), root)
    run(floor(sites["limpid"], root / "least"), root)
    for other in ("theirs", "cached"):
        expect_equal_words(root / "ours", root / other, size)
    is_in_memory = root.is_relative_to(MEMORY_DISK)
    if is_in_memory:
        for name in ("ours", "theirs", "cached", "least"):
            shutil.rmtree(root / name)
    kind = "memory" if is_in_memory else "disk"
    ours = (limpid, sites["limpid"])
    count = PAIRS if size <= 10_000 else 2
    print(f"\n{size} articles, on {kind}\n")
    print("| beside | limpid: clock, processors, memory | other | clock | processors | memory |")
    print("|---|---|---|---|---|---|")
    row("Hugo", *pairs(ours, (hugo, sites["hugo"]), root, count))
    row("Hugo, partialCached", *pairs(ours, (hugo, sites["hugo-cached"]), root, count))
    row("the floor", *pairs(ours, (floor, sites["limpid"]), root, count))
    rebuild(sites["limpid"], root, count)
    workers(sites["limpid"], root, count)


def main():
    version = subprocess.run([HUGO, "version"], capture_output=True, text=True, check=True).stdout.split()[1]
    print("# Builds of many articles\n")
    print(f"{os.cpu_count()} processors, {platform.system()} {platform.machine()}, Hugo {version}. Median of pairs of runs, "
          "ratios with the least and the most. A ratio below 1 is less than the other.")
    # What was deleted slows down what is written to the same disk in the next minutes, so that nothing is before the
    # end, and what writes most goes first.
    with tempfile.TemporaryDirectory(prefix="limpid-bench-", dir=DISK) as folder:
        if "answers" in sys.argv[4:]:
            measure_answers(Path(folder) / "answers")
        if SIZES:
            measure(min(SIZES), Path(folder) / "articles")
    for size in SIZES:
        with tempfile.TemporaryDirectory(prefix="limpid-bench-", dir=MEMORY_DISK) as folder:
            measure(size, Path(folder))


if __name__ == "__main__":
    main()
