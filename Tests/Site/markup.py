"""Structure that everybody who does not see the page depends on."""

import re
from collections import Counter, defaultdict

from checks import WHOLE_PAGE, each, whole

RIGHT_TO_LEFT = {"ar", "fa", "he", "ur", "yi", "ps", "sd", "ug", "dv", "ckb"}
LANGUAGE_TAG = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?")


@each("unique-ids")
def unique_ids(page, _):
    counts = Counter(node.attributes["id"] for node in page.all("[id]"))
    yield from (f"the id '{name}' stands {n} times" for name, n in counts.items() if n > 1)


@each("one-h1")
def one_h1(page, _):
    found = len(page.all("h1"))
    if found != 1:
        yield f"has {found} h1"


@each("heading-order")
def heading_order(page, _):
    level = 0
    for node in page.all("h1, h2, h3, h4, h5, h6"):
        depth = int(node.tag[1])
        if depth > level + 1:
            yield f"{node.tag} '{node.text().strip()}' follows h{level}"
        level = depth
        if not node.text(strip=True):
            yield f"an empty {node.tag}"


def name_of(page, node) -> str:
    """What `aria-label` or `aria-labelledby` call it."""
    if (by := node.attributes.get("aria-labelledby")) is not None:
        return " ".join(found.text().strip() for i in by.split() for found in page.all(f"[id='{i}']"))
    return (node.attributes.get("aria-label") or "").strip()


@each("landmarks")
def landmarks(page, _):
    if len(page.all("main")) != 1:
        yield f"has {len(page.all('main'))} main"
    names = Counter()
    for node in page.all("nav, aside[aria-label], [role=region], [role=search], search"):
        name = name_of(page, node)
        if not name:
            yield f"a {node.tag} without a name"
        names[node.attributes.get("role") or node.tag, name] += 1
    yield from (f"{n} landmarks '{name}'" for (_, name), n in names.items() if n > 1 and name)


@each("skip-link", of=WHOLE_PAGE)
def skip_link(page, _):
    first = page.first("body a[href], body button, body input, body select, body summary, body [tabindex]")
    target = (first.attributes.get("href") or "") if first else ""
    main = page.first("main")
    if not main or not target.startswith("#") or main.attributes.get("id") != target[1:]:
        yield "the first thing to reach by keyboard is no link to the main part"


@each("image-text", of="img, svg, input[type=image], area", may_lack=True)
def image_text(page, node):
    has = node.attributes
    if node.tag == "svg":
        if has.get("aria-hidden") != "true" and not (name_of(page, node) or node.css_first("title")):
            yield "an svg without title or aria-hidden"
    elif has.get("alt") is None:
        yield f"no alt: {has.get('src')}"


@each("language", of="[lang]")
def language(page, node):
    tag = node.attributes["lang"] or ""
    if not LANGUAGE_TAG.fullmatch(tag):
        yield f"'{tag}' is no language"
    if node.tag == "html":
        wanted = "rtl" if tag.split("-")[0] in RIGHT_TO_LEFT else "ltr"
        if node.attributes.get("dir") != wanted:
            yield f"dir is not '{wanted}' for '{tag}'"
        folder = page.path.split("/")[0]
        if "/" in page.path and folder != tag:
            yield f"lang is '{tag}' in the folder '{folder}'"


@each("has-language")
def has_language(page, html):
    if not html.attributes.get("lang"):
        yield "html has no lang"


@whole("unique-titles")
def unique_titles(site):
    places = defaultdict(list)
    for page in site.pages:
        if page.first(WHOLE_PAGE) is None:
            continue
        title = page.first("head > title")
        places[page.language, title.text().strip() if title else ""].append(page.path)
    for (_, title), paths in places.items():
        for path in paths:
            if not title or len(paths) > 1:
                yield path, f"the title '{title}' is that of {len(paths)} pages"


@each("link-words", of="a[href]")
def link_words(page, node):
    images = " ".join(image.attributes.get("alt") or "" for image in node.css("img"))
    words = name_of(page, node) or f"{node.text().strip()} {images}".strip()
    if not any(letter.isalnum() for letter in words):
        yield f"a link without words to {node.attributes['href']}"
    if words.lower().strip(" .…") in {"here", "click here", "more", "link", "ici", "cliquez ici", "plus", "lien", "هنا"}:
        yield f"a link says only '{words}'"


@each("tables", of="table")
def tables(page, node):
    """A table in running text is named by the words before it."""
    in_text = any(node.mem_id == table.mem_id for table in page.all(".text table"))
    if not in_text and not node.css_first("caption") and not name_of(page, node):
        yield "a table without a caption"
    if not node.css_first("thead th"):
        yield "a table without a header row"
    if node.css_first("tbody th"):
        for head in node.css("th"):
            if head.attributes.get("scope") not in {"col", "row", "colgroup", "rowgroup"}:
                yield f"a th without scope: {head.text().strip()}"


@each("scroll-regions", of=".scroll")
def scroll_regions(page, node):
    has = node.attributes
    if has.get("tabindex") != "0" or has.get("role") != "region" or not name_of(page, node):
        yield "a part that scrolls has no tabindex, role and name"
