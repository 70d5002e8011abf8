#!/usr/bin/env python3
"""Looks at a built site in Chromium: look.py FOLDER BASE-URL. Each finding is a line `path: check: message`."""

import argparse
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from browser import states, visit  # noqa: E402
from browser.sample import sample  # noqa: E402
from pages import Site  # noqa: E402

PROCESSES = 2


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", type=Path)
    options.add_argument("base")
    options.add_argument("--only", default="", help="only pages whose path begins so")
    chosen = options.parse_args()
    site = Site(chosen.folder, chosen.base)
    cover, drawn = sample(site.pages)
    kinds = {(page.language, page.kind) for page in cover}
    print(f"{len(cover)} pages of {len(kinds)} kinds and languages, {len(drawn)} by lot", file=sys.stderr)
    work = [(page.path, states.ALL) for page in cover] + [(page.path, states.BY_LOT) for page in drawn]
    work = [(path, due) for path, due in work if path.startswith(chosen.only)]
    shares = [(chosen.folder, chosen.base, work[start::PROCESSES]) for start in range(PROCESSES)]
    with ProcessPoolExecutor(PROCESSES) as pool:
        seen = sum(pool.map(look_at, shares))
    print(f"{len(work)} pages looked at, {seen} findings", file=sys.stderr)
    return 1 if seen or not work else 0


def look_at(share) -> int:
    """Looks at a share of the pages and prints what is found; returns how much that is."""
    folder, base, work = share
    site, total = Site(folder, base), 0
    with visit.chromium() as browser:
        visits = visit.Visit(browser, site), visit.Visit(browser, site, scripted=False)
        for path, due in work:
            found = sorted(set(visit.findings(site, path, visits, due)))
            total += len(found)
            for finding in found:
                print(finding, flush=True)
    return total


if __name__ == "__main__":
    sys.exit(main())
