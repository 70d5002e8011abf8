"""How often a build asks for memory for one more article: a guard against slower builds that needs no clock.

python3 Tests/Allocations/allocations.py LIMPID. Two sites of Benchmarks/articles.py, of 20 and of 120 articles, are built
by one worker; what the second one takes more is of 100 articles. The number is the same on every run, and fails if it is
more than a tenth above the one in expected.txt beside this file, or as far below it, which is then to be lowered.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1] / "Benchmarks"))
sys.dont_write_bytecode = True

import articles  # noqa: E402

FEW, MANY = 20, 120


def allocations(program: Path, counter: Path, root: Path, count: int) -> int:
    """How often a build of so many articles asks for memory."""
    site, told = root / f"site-{count}", root / f"count-{count}"
    articles.KINDS["limpid"](site, count)
    command = [program, "build", "--site", site, "--output", root / f"output-{count}", "--today", "2026-11-24",
               "--jobs", "1"]
    environment = os.environ | {
        "LD_PRELOAD": str(counter), "ALLOCATIONS": str(told), "SWIFT_DETERMINISTIC_HASHING": "1"}
    subprocess.run([str(word) for word in command], check=True, stdout=subprocess.DEVNULL, env=environment)
    return int(told.read_text())


def main():
    if sys.platform != "linux":
        print("allocations are counted on Linux alone: other systems have no such names for their functions")
        return
    program = Path(sys.argv[1]).resolve()
    expected = int((HERE / "expected.txt").read_text())
    with tempfile.TemporaryDirectory(prefix="limpid-allocations-") as folder:
        root = Path(folder)
        counter = root / "count.so"
        subprocess.run(["clang", "-shared", "-fPIC", "-O1", "-o", str(counter), str(HERE / "count.c")], check=True)
        few, many = (allocations(program, counter, root, count) for count in (FEW, MANY))
    found = (many - few) / (MANY - FEW)
    print(f"{found:.0f} allocations for one more article; expected {expected}")
    if found > expected * 1.1:
        raise SystemExit("a build asks for memory more often than it did; find out why, or say why in the new number")
    if found < expected * 0.9:
        raise SystemExit("a build asks for memory less often than it did; write the new number into expected.txt")


if __name__ == "__main__":
    main()
