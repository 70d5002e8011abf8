"""What a check is: a name, what it looks at, and a function that yields what is wrong in words."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Finding:
    """One thing that is wrong in one file."""

    path: str
    check: str
    message: str

    def __str__(self):
        return f"{self.path}: {self.check}: {self.message}"


@dataclass(frozen=True)
class Check:
    """`find` is called for each element that `of` selects, or once with the whole site."""

    name: str
    of: str | None
    find: Callable
    may_lack: bool = False

    def findings(self, site, seen: Counter) -> Iterator[Finding]:
        """What is wrong in a site. What was looked at is counted, so that looking at nothing is told."""
        if self.of is None:
            for path, message in self.find(site):
                yield Finding(path, self.name, message)
            return
        for page in site.pages:
            for node in page.all(self.of):
                seen[self.name] += 1
                for message in self.find(page, node):
                    yield Finding(page.path, self.name, message)


ALL: list[Check] = []
# Pages but for those that stand in a frame of somebody else's page.
WHOLE_PAGE = "html:not(:has(base[target]))"


def each(name: str, of: str = "html", may_lack: bool = False):
    """Declares a check of each element that the CSS selector finds, in all pages; a site may lack such elements or not."""

    def declare(find):
        ALL.append(Check(name, of, find, may_lack))
        return find

    return declare


def whole(name: str):
    """Declares a check of the site as a whole; its function yields paths and messages."""

    def declare(find):
        ALL.append(Check(name, None, find))
        return find

    return declare


def run(site, must_see: bool = True) -> list[Finding]:
    """All findings of all checks, sorted. A check that saw nothing is a finding, too."""
    seen: Counter = Counter()
    found = {finding for check in ALL for finding in check.findings(site, seen)}
    if must_see:
        blind = [check for check in ALL if check.of and not check.may_lack and not seen[check.name]]
        found |= {Finding("-", check.name, f"saw nothing: {check.of}") for check in blind}
    return sorted(found)
