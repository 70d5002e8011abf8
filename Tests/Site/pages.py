"""A built site as a folder of files, its HTML files as trees."""

from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser


@cache
def joined(base: str, link: str) -> str:
    return urljoin(base, link)


class Page:
    """One HTML file of a site."""

    def __init__(self, site: "Site", path: str):
        self.site = site
        self.path = path
        self.source = (site.folder / path).read_text(encoding="utf-8")
        self.tree = LexborHTMLParser(self.source)

    def all(self, selector: str):
        return self.tree.css(selector)

    def first(self, selector: str):
        return self.tree.css_first(selector)

    @cached_property
    def ids(self) -> set[str]:
        return {node.attributes["id"] for node in self.all("[id]")}

    @property
    def url(self) -> str:
        """Its address on its host, e.g. /en/where/."""
        return "/" + self.path.removesuffix("index.html")

    @property
    def language(self) -> str:
        return self.first("html").attributes.get("lang") or ""

    @property
    def kind(self) -> str:
        """The shape of its address: en/platforms/facebook/fr/ is of the kind platforms/*/*."""
        first, *rest = self.path.split("/")[1:] or [self.path]
        return "/".join([first] + ["*"] * (len(rest) - 1)) if rest else first

    @property
    def is_moved(self) -> bool:
        """Whether it only leads on to the page that took its place."""
        return self.first("meta[http-equiv=refresh]") is not None

    def address(self, link: str) -> str:
        """Where a link of this page leads, as a whole address."""
        return joined(self.site.base + self.url.removeprefix("/"), link)


@dataclass
class Site:
    """A built folder, and the address that it was built for."""

    folder: Path
    base: str
    authored: Path | None = None

    @cached_property
    def files(self) -> list[str]:
        paths = (path for path in self.folder.rglob("*") if path.is_file())
        return sorted(path.relative_to(self.folder).as_posix() for path in paths)

    @cached_property
    def every_page(self) -> list[Page]:
        return [Page(self, path) for path in self.files if path.endswith(".html")]

    @cached_property
    def pages(self) -> list[Page]:
        """All pages but those that only lead on."""
        return [page for page in self.every_page if not page.is_moved]

    @cached_property
    def page_at(self) -> dict[str, Page]:
        return {page.path: page for page in self.every_page}

    @property
    def is_own(self) -> bool:
        """Whether it is the site of this repository, so that lists of exceptions must be used in full."""
        return self.authored is not None and (self.authored / "Tests/Site").is_dir()

    def text(self, path: str) -> str:
        return (self.folder / path).read_text(encoding="utf-8")

    def file_of(self, address: str) -> str | None:
        """The file that a whole address names, or None for an address of somebody else."""
        if not address.startswith(self.base):
            return None
        path = unquote(urlsplit(address).path).removeprefix(urlsplit(self.base).path)
        return path + "index.html" if path == "" or path.endswith("/") else path
