"""Nothing is fetched from elsewhere, nothing runs that a strict policy forbids, nobody private is addressed."""

import re
from pathlib import Path
from urllib.parse import urlsplit

from checks import each, whole

DATA_BLOCKS = {"application/ld+json", "application/json"}
FETCHED = {"stylesheet", "icon", "preload", "modulepreload", "prefetch", "preconnect", "dns-prefetch", "manifest"}
CSS_FETCH = re.compile(r"url\(\s*['\"]?([^'\")]+)|@import\s+['\"]([^'\"]+)")
STORAGE = re.compile(r"document\.cookie|localStorage|sessionStorage|indexedDB|sendBeacon|new WebSocket")


@each("no-inline-code")
def no_inline_code(page, _):
    for node in page.all("script:not([src])"):
        if node.attributes.get("type") not in DATA_BLOCKS:
            yield "a script stands in the page"
    if page.all("style"):
        yield "a style element"
    for node in page.all("*"):
        for name, value in node.attributes.items():
            if name == "style" or name.startswith("on"):
                yield f"the attribute {name} on {node.tag}"
            elif (value or "").strip().lower().startswith("javascript:"):
                yield f"a javascript: address on {node.tag}"


@each("no-other-host")
def no_other_host(page, _):
    """What a browser fetches without being asked comes from this site."""
    fetched = [node.attributes.get("src") for node in page.all("[src]")]
    fetched += [node.attributes.get("data") for node in page.all("object[data]")]
    fetched += [node.attributes.get("poster") for node in page.all("[poster]")]
    fetched += [node.attributes.get("action") for node in page.all("form[action]")]
    fetched += [part.split()[0] for node in page.all("[srcset]") for part in node.attributes["srcset"].split(",")]
    fetched += [node.attributes.get("href") for node in page.all("svg image, svg use")]
    for node in page.all("link[rel][href]"):
        if FETCHED & set(node.attributes["rel"].lower().split()):
            fetched.append(node.attributes["href"])
    for link in filter(None, fetched):
        if urlsplit(page.address(link)).netloc != urlsplit(page.site.base).netloc:
            yield f"fetches {link}"


@whole("no-other-host-in-assets")
def no_other_host_in_assets(site):
    for path in site.files:
        if path.endswith((".css", ".svg")):
            for match in CSS_FETCH.finditer(site.text(path)):
                address = match[1] or match[2]
                if ":" in address or address.startswith("//"):
                    yield path, f"fetches {address}"
        if path.endswith(".js"):
            for match in STORAGE.finditer(site.text(path)):
                yield path, f"stores or sends with {match[0]}"


ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
# Not an entry of BibTeX such as @misc{
HANDLE = re.compile(r"(?<![\w/.@&=-])@[A-Za-z_][\w.]{2,}\b(?!\{)")
TEXTS = (".html", ".txt", ".json", ".csv", ".xml", ".ics", ".md", ".bib", ".ris", ".cff", ".svg")
JSON_KEYWORD = re.compile(r'"@\w+"')


@whole("no-personal-address")
def no_personal_address(site):
    """E-mail addresses and handles stand in no file, unless `addresses.txt` says whose they are."""
    allowed = allowed_addresses()
    unused = set(allowed) if site.is_own else set()
    for path in site.files:
        if not path.endswith(TEXTS):
            continue
        text = JSON_KEYWORD.sub("", site.text(path))
        for found in set(ADDRESS.findall(text)) | set(HANDLE.findall(ADDRESS.sub("", text))):
            unused.discard(found)
            if found not in allowed:
                yield path, f"an address or a handle: {found}"
    for address in sorted(unused):
        yield "Tests/Site/addresses.txt", f"no page has {address}"


def allowed_addresses() -> dict[str, str]:
    lines = (Path(__file__).parent / "addresses.txt").read_text(encoding="utf-8").splitlines()
    return dict(line.split(maxsplit=1) for line in lines if line and not line.startswith("#"))
