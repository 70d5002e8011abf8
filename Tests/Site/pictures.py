#!/usr/bin/env python3
"""Pictures of the main pages: pictures.py FOLDER BASE-URL INTO. One window, one scheme, one format, so that they compare."""

import base64
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from browser import visit  # noqa: E402
from browser.states import State  # noqa: E402
from pages import Site  # noqa: E402

DESK, PHONE, NIGHT = State("desk", 1280, 800), State("phone", 390, 780), State("night", 390, 780, "dark")
FORMAT = {"format": "webp", "quality": 80}
LARGEST = 1_000_000
PICTURES = [
    ("home", DESK, "en/index.html"),
    ("where", DESK, "en/where/index.html"),
    ("region", DESK, "en/regions/fr/index.html"),
    ("platform", DESK, "en/platforms/instagram/index.html"),
    ("answer", DESK, "en/platforms/instagram/fr/index.html"),
    ("answer-phone", PHONE, "en/platforms/instagram/fr/index.html"),
    ("answer-dark", NIGHT, "fr/platforms/instagram/fr/index.html"),
    ("matrix", DESK, "en/matrix/index.html"),
    ("claim", DESK, "en/claims/i-can-refuse/index.html"),
    ("reaction", DESK, "en/reactions/goodbye-meta-ai/index.html"),
    ("guide", DESK, "en/do/instagram/objection-form-eea/index.html"),
    ("timeline", DESK, "en/timeline/index.html"),
]


def main() -> int:
    folder, base, into = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])
    into.mkdir(parents=True, exist_ok=True)
    site, total = Site(folder, base), 0
    with visit.chromium() as browser:
        window = visit.Visit(browser, site)
        for name, state, path in PICTURES:
            window.open(path)
            state.set_on(window.page)
            shot = window.context.new_cdp_session(window.page).send("Page.captureScreenshot", FORMAT)
            data = base64.b64decode(shot["data"])
            (into / f"{name}.webp").write_bytes(data)
            total += len(data)
    print(f"{len(PICTURES)} pictures, {total} bytes")
    return 0 if total < LARGEST else 1


if __name__ == "__main__":
    sys.exit(main())
