"""Which pages a browser looks at: those that show every branch of every template, and some by lot."""

import random

SEED = 20261124
BY_LOT = 60


def marks(page) -> set[tuple]:
    """What a page shows of its template: its kind, each element, and each class, in its language."""
    found = {(page.language, page.kind), (page.kind, page.first("body").attributes.get("class"))}
    for node in page.all("body *"):
        found.add((page.kind, node.tag))
        for name in (node.attributes.get("class") or "").split():
            found.add((page.kind, node.tag, name))
    return found


def covering(pages) -> list:
    """Few pages that show all marks together."""
    left = {page.path: (page, marks(page)) for page in pages}
    missing, chosen = set().union(*(found for _, found in left.values())), []
    while missing:
        page, found = max(left.values(), key=lambda item: (len(item[1] & missing), -len(item[0].source), item[0].path))
        chosen.append(page)
        missing -= found
    return chosen


def sample(pages) -> tuple[list, list]:
    """The covering pages, and others drawn by a fixed seed."""
    cover = covering(pages)
    rest = sorted(set(page.path for page in pages) - {page.path for page in cover})
    drawn = set(random.Random(SEED).sample(rest, min(BY_LOT, len(rest))))
    return cover, [page for page in pages if page.path in drawn]
