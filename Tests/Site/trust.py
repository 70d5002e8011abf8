"""Each fact shows where it comes from, when somebody looked, and how sure we are."""

from authored import read, says
from checks import WHOLE_PAGE, each

# Pages whose numbers count this site itself.
OWN_COUNTS = {"stale", "translations"}
UNKNOWN = ("status-not-checked",)


def own_sources(node) -> bool:
    """Whether sources are listed in a part, other than those of ways and of its history."""
    for link in node.css("ul.sources a[href]"):
        parent = link.parent
        while parent.mem_id != node.mem_id:
            if {"way", "history"} & set((parent.attributes.get("class") or "").split()):
                break
            parent = parent.parent
        else:
            return True
    return False


def is_unknown(node) -> bool:
    status = node.css_first(".status")
    return status is not None and any(name in (status.attributes.get("class") or "") for name in UNKNOWN)


@each("answer-source", of="section.answer")
def answer_source(page, node):
    if not is_unknown(node) and not own_sources(node):
        yield f"the answer '{node.attributes.get('id')}' has no source"


@each("way-source", of="section.way")
def way_source(page, node):
    if not node.css_first("ul.sources a[href]"):
        yield f"a way without a source: {node.text().strip()[:40]}"


@each("finding-source", of="section[id]:has(> h2 > .status)")
def finding_source(page, node):
    status = node.css_first("h2 .status").attributes["class"]
    if "finding-" in status and "finding-not-checked" not in status and not own_sources(node):
        yield f"the finding '{node.attributes['id']}' has no source"


@each("number-source", of="#reach tbody tr")
def number_source(page, node):
    if not node.css_first("ul.sources a[href]"):
        yield f"a number without a source: {node.text().strip()[:40]}"


@each("record-source", of="section.law, section.authority, section.reply")
def record_source(page, node):
    if not node.css_first("ul.sources a[href]"):
        yield f"'{node.attributes.get('id')}' has no source"


@each("table-source", of="table:has(.cell-integer, .cell-decimal, .cell-percent)")
def table_source(page, node):
    if page.kind in OWN_COUNTS:
        return
    around = node.parent
    while around.tag not in {"section", "figure", "main"}:
        around = around.parent
    if not around.css_first("ul.sources a[href], .short-sources a[href]"):
        yield "a table of numbers without a source"


@each("answer-certainty", of="section.answer")
def answer_certainty(page, node):
    """Last checked, the region that it comes from, how sure we are."""
    if is_unknown(node):
        return
    text = " ".join(node.text().split())
    for group in ("answer-page.checked", "provenance", "confidence"):
        if not says(page.site, page.language, group, text):
            yield f"the answer '{node.attributes.get('id')}' has no words of '{group}'"


@each("standing-links", of=WHOLE_PAGE)
def standing_links(page, body):
    """Method, corrections, contact, and who pays, from everywhere."""
    settings = read(page.site.authored / "Content/site.yml")
    links = {page.address(node.attributes["href"]) for node in body.css("a[href]")}
    wanted = {name: f"{page.site.base}{page.language}/{name}/" for name in ("method", "corrections")}
    own = settings["base_url"]
    wanted["contact"] = settings["contact"].replace(own, page.site.base)
    for name, address in wanted.items():
        translated = address.replace(f"{page.site.base}en/", f"{page.site.base}{page.language}/")
        if not {address, translated} & links:
            yield f"no link to {name}"
    footer = body.css_first("footer")
    if not footer or not says(page.site, page.language, "footer.funding", " ".join(footer.text().split())):
        yield "the footer does not say who pays"
