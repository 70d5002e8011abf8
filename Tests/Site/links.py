"""Every link leads somewhere, and each page is found."""

from collections import deque
from urllib.parse import urlsplit

from checks import whole


def links(page):
    """The addresses in a page, as it has them."""
    for node in page.all("[href], [src]"):
        for name in ("href", "src"):
            if node.attributes.get(name) is not None:
                yield node.attributes[name]


@whole("links-resolve")
def links_resolve(site):
    files = set(site.files)
    for page in site.every_page:
        for link in links(page):
            address = page.address(link)
            if urlsplit(address).scheme in {"mailto", "tel", "data"}:
                continue
            if urlsplit(address).scheme != "https":
                yield page.path, f"an address that is not https: {link}"
            elif urlsplit(address).netloc == urlsplit(site.base).netloc:
                file, fragment = site.file_of(address), urlsplit(address).fragment
                if file not in files:
                    yield page.path, f"leads nowhere: {link}"
                elif fragment and fragment not in site.page_at[file].ids:
                    yield page.path, f"no such id: {link}"


@whole("reachable")
def reachable(site):
    """Each page is found by links from the front page; a 404 page need not be."""
    reached, waiting = {"index.html"}, deque(["index.html"])
    while waiting:
        page = site.page_at[waiting.popleft()]
        for node in page.all("body a[href]"):
            file = site.file_of(page.address(node.attributes["href"]))
            if file in site.page_at and file not in reached:
                reached.add(file)
                waiting.append(file)
    for page in site.pages:
        if page.path not in reached | {"404.html"}:
            yield page.path, "no link leads here from the front page"


@whole("canonical")
def canonical(site):
    for page in site.pages:
        found = [node.attributes.get("href") for node in page.all("head > link[rel=canonical]")]
        if page.first("meta[name=robots][content*=noindex]") is None:
            wanted = [site.base + page.url.removeprefix("/")]
            if found != wanted:
                yield page.path, f"canonical is {found}, not {wanted}"


@whole("alternates")
def alternates(site):
    """Translations name each other, themselves and one default."""
    named = {}
    for page in site.pages:
        links = [node.attributes for node in page.all("head > link[rel=alternate][hreflang]")]
        named[site.base + page.url.removeprefix("/")] = {(has["hreflang"], has["href"]) for has in links}
        if len(links) != len({has["hreflang"] for has in links}):
            yield page.path, "two alternates for one language"
    for page in site.pages:
        own = site.base + page.url.removeprefix("/")
        if not named[own]:
            continue
        if "x-default" not in dict(named[own]):
            yield page.path, "no alternate for x-default"
        if own not in {address for _, address in named[own]}:
            yield page.path, "is not among its own alternates"
        for tag, address in named[own]:
            if named.get(address) != named[own]:
                yield page.path, f"the alternate does not name the same ones: {address}"
            target = site.page_at.get(site.file_of(address) or "")
            if target and tag != "x-default" and target.language != tag:
                yield page.path, f"hreflang '{tag}' names a page in '{target.language}'"
