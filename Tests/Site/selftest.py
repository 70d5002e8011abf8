#!/usr/bin/env python3
"""Shows each check a small site that is broken at one place, and the same site whole: it must tell the one and not the other.

selftest.py [CHECK ...] tries only these.
"""

import random
import sys
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import broken, checks, good  # noqa: E402, E401
import run  # noqa: E402, F401
from browser import looks, states, visit  # noqa: E402
from pages import Site  # noqa: E402

BASE = "https://good.example/"
SEEN_ELSEWHERE = {"request", "console", "without-script", "paper-sheets"}


def site_with(folder: Path, place: str = "", old: str = "", new: str = "") -> Site:
    """The good site in a folder, changed in one file, or in all pages."""
    noise = "".join(random.Random(1).choices("abcdefghijklmnopqrstuvwxyz0123456789 ", k=60_000))
    for part, files in (("built", good.BUILT), ("authored", good.AUTHORED)):
        for path, text in files.items():
            if place == path or (old and not place and part == "built" and path.endswith(".html")):
                if old not in text:
                    raise ValueError(f"{path} has no {old}")
                text = text.replace(old, new.replace("{noise}", noise), 1)
            (folder / part / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / part / path).write_text(text, encoding="utf-8")
    return Site(folder / "built", BASE, folder / "authored")


def static_findings(site, name):
    chosen = [check for check in checks.ALL if check.name == name]
    return [finding for check in chosen for finding in check.findings(site, Counter())]


def seen_findings(browser, site, name, path):
    visits = visit.Visit(browser, site), visit.Visit(browser, site, scripted=False)
    found = visit.findings(site, path, visits, states.ALL, {name})
    for one in visits:
        one.close()
    return [finding for finding in found if finding.check == name]


def chosen(cases, names):
    return [case for case in cases if not names or case[0] in names]


def wrong(names) -> list[str]:
    found = []

    def compare(name, told, message):
        if message is None and told:
            found.append(f"{name} refuses the good site: {told[0]}")
        elif message is not None and not any(message in finding.message for finding in told):
            found.append(f"{name} does not tell '{message}', but {[str(t) for t in told[:2]]}")

    for name, *change, message in chosen(broken.STATIC, names):
        with TemporaryDirectory() as folder:
            compare(name, static_findings(site_with(Path(folder), *change), name), message)
    with TemporaryDirectory() as folder:
        site = site_with(Path(folder))
        for check in checks.ALL if not names else []:
            compare(check.name, static_findings(site, check.name), None)
    with visit.chromium() as browser:
        for name, place, *change, message in chosen(broken.SEEN, names):
            with TemporaryDirectory() as folder:
                path = place if place.endswith(".html") else "en/tables/index.html"
                compare(name, seen_findings(browser, site_with(Path(folder), place, *change), name, path), message)
        with TemporaryDirectory() as folder:
            site = site_with(Path(folder))
            for name in ({look.name for look in looks.ALL} | SEEN_ELSEWHERE) - {"paper-sheets"} if not names else []:
                for path in ("en/platforms/example/fr/index.html", "en/tables/index.html"):
                    compare(name, seen_findings(browser, site, name, path), None)
    tested = {name for name, *_ in broken.STATIC + broken.SEEN}
    all_names = {check.name for check in checks.ALL} | {look.name for look in looks.ALL} | SEEN_ELSEWHERE
    found += [f"no broken site or no check for {name}" for name in sorted(all_names ^ tested)]
    return found


def main() -> int:
    found = wrong(sys.argv[1:])
    print(*found, sep="\n")
    print(f"{len(broken.STATIC) + len(broken.SEEN)} broken sites, {len(found)} findings", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
