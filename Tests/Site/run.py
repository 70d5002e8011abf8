#!/usr/bin/env python3
"""Checks a built site: run.py FOLDER BASE-URL. Each finding is a line `path: check: message`."""

import argparse
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import checks  # noqa: E402
import agreement, colours, links, markup, plain, safety, sizes, trust, validator  # noqa: E402, E401, F401
from pages import Site  # noqa: E402

FEWEST_PAGES = 200


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", type=Path)
    options.add_argument("base")
    options.add_argument("--authored", type=Path, default=HERE.parent.parent)
    chosen = options.parse_args()
    site = Site(chosen.folder, chosen.base, chosen.authored)
    findings = checks.run(site)
    if len(site.pages) < FEWEST_PAGES:
        findings.append(checks.Finding("-", "pages", f"only {len(site.pages)} pages were seen"))
    print(*findings, sep="\n")
    print(f"{len(site.every_page)} pages, {len(checks.ALL)} checks, {len(findings)} findings", file=sys.stderr)
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
