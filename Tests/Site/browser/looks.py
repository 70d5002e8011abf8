"""What a browser can tell of a page in one of its states; each look returns what is wrong in words."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from browser import scripts
from browser.states import (
    FORCED, LARGE, PAPER, PHONE, PHONE_DARK, PHONE_SPACED, PHONE_TURNED, WIDE, WIDE_DARK, WIDE_TURNED, State)

AXE = (Path(find_spec("axe_playwright_python").origin).parent / "axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
FIRST_SCREEN = 568
# A browser also stops at parts that it can scroll.
SCROLLERS = 3
TABS = 100


@dataclass(frozen=True)
class Look:
    name: str
    states: tuple[State, ...]
    see: Callable


ALL: list[Look] = []


def look(name: str, *states: State):
    """Declares what is looked at in which states."""

    def declare(see):
        ALL.append(Look(name, states, see))
        return see

    return declare


@look("axe", WIDE, PHONE_DARK)
def axe(page, state):
    """All rules once, wide and light; what colour or width can change once more, narrow and dark."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE)
    only = {"type": "tag", "values": TAGS} if state == WIDE else {
        "type": "rule", "values": ["color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable"]}
    for broken in page.evaluate(scripts.AXE_RUN, {"runOnly": only, "resultTypes": ["violations"]}):
        yield f"{broken['id']}: {broken['html']} ({broken['count']} times): {broken['why']}"


@look("overflow", WIDE, WIDE_TURNED, LARGE, PHONE, PHONE_TURNED, PHONE_SPACED)
def overflow(page, _):
    yield from page.evaluate(scripts.OVERFLOW)


@look("clipped-text", LARGE, PHONE_SPACED)
def clipped_text(page, _):
    yield from page.evaluate(scripts.CLIPPED)


@look("keyboard", WIDE_DARK, PHONE_TURNED)
def keyboard(page, state):
    """Everything that has the focus is seen, with its frame, and nothing has an order of its own. Wide, Tab reaches the
    first hundred in the order of the page; what follows are the rows of long lists and tables."""
    wanted = page.evaluate(scripts.FOCUS_START)
    by_tab = min(wanted, TABS) if state == WIDE_DARK else 0
    for _ in range(by_tab + SCROLLERS if by_tab else 0):
        page.keyboard.press("Tab")
    yield from page.evaluate(scripts.FOCUS_END, by_tab)


@look("forced-colours", WIDE, FORCED)
def forced_colours(page, state):
    """What a ground of its own sets apart is set apart by a line when grounds are taken away."""
    yield from page.evaluate(scripts.BOXES if state == WIDE else scripts.FORCED)


@look("first-screen", PHONE)
def first_screen(page, _):
    """On a small phone, an answer, its sentence and what one can do are seen without scrolling."""
    yield from page.evaluate(scripts.FIRST_SCREEN, FIRST_SCREEN)


@look("paper", PAPER)
def paper(page, _):
    """Black on white, nothing folded, no navigation; header rows are repeated and rows stay whole."""
    yield from page.evaluate(scripts.PAPER)
