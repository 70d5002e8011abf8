"""What programs read says what people read: pages, their data, the tables to download, and what search engines take."""

import csv
import hashlib
import io
import json
import re
from functools import cache

import feedparser
from checks import each, whole

STATUS = re.compile(r"\bstatus-([a-z-]+)")


def linked_data(page):
    """What the page says in the words of schema.org."""
    return json.loads(page.first('script[type="application/ld+json"]').text())


@cache
def rows(site_text: str) -> list[dict]:
    return list(csv.DictReader(io.StringIO(site_text), strict=True))


@each("answers-agree", of="main:has(> section.answer h1)")
def answers_agree(page, main):
    """Status, days and region of each answer are the same on the page, beside it, in the table and in its linked data."""
    data = json.loads(page.site.text(page.path.removesuffix("html") + "json"))
    _, _, platform, region, _ = page.path.split("/")
    if (data["platform"], data["region"]) != (platform, region):
        yield f"index.json is about {data['platform']} in {data['region']}"
    table = {row["question"]: row for row in rows(page.site.text("data/answers.csv"))
             if (row["platform"], row["region"]) == (platform, region)}
    shown = {node.attributes["id"]: node for node in main.css("section.answer[id]")}
    if not set(shown) == {answer["question"] for answer in data["answers"]} == set(table):
        yield f"the questions differ: {sorted(shown)}, {[answer['question'] for answer in data['answers']]}, {sorted(table)}"
        return
    for answer in data["answers"]:
        node, row = shown[answer["question"]], table[answer["question"]]
        status = node.css_first(".status")
        seen = STATUS.search(status.attributes["class"])[1]
        if not seen == answer["answer"] == row["answer"]:
            yield f"'{answer['question']}' is {seen}, in its data {answer['answer']}, in the table {row['answer']}"
        if status.text().split() != answer["headline"].split():
            yield f"'{answer['question']}' is headed '{status.text().strip()}', in its data '{answer['headline']}'"
        for key in ("from_region", "from_earliest", "from_latest", "checked"):
            if (answer.get(key) or "") != row[key]:
                yield f"'{answer['question']}': {key} is {answer.get(key)}, in the table {row[key]}"
        year, _, day = (answer.get("checked") or "--").split("-")
        text = " ".join(node.text().split())
        if seen != "not-checked" and not (year in text and re.search(rf"(?<!\d)0?{int(day or 0)}(?!\d)", text)):
            yield f"'{answer['question']}' does not show that it was checked on {answer.get('checked')}"
    first, linked = data["answers"][0], linked_data(page)
    accepted = linked["mainEntity"]["acceptedAnswer"]
    if not accepted["text"].startswith(first["headline"]) or accepted.get("dateModified") != first.get("checked"):
        yield f"the linked data say '{accepted['text']}', checked {accepted.get('dateModified')}"
    place = linked["spatialCoverage"]
    if not place["mainEntityOfPage"].endswith(f"/regions/{region}/") or place.get("identifier", region) != region:
        yield f"the linked data are about {place.get('identifier')}, {place['mainEntityOfPage']}"


@whole("downloads")
def downloads(site):
    """Tables are whole, hold no formula, and have the checksums that are told of them."""
    told = dict(reversed(line.split()) for line in site.text("data/SHA256SUMS").splitlines())
    tables = [path for path in site.files if path.startswith("data/") and path.endswith(".csv")]
    if sorted(told) != [path.removeprefix("data/") for path in tables]:
        yield "data/SHA256SUMS", f"lists {sorted(told)}"
    for path in tables:
        source = (site.folder / path).read_bytes()
        found = hashlib.sha256(source).hexdigest()
        if told.get(path.removeprefix("data/")) != found:
            yield path, f"has another checksum: {found}"
        head, *rest = csv.reader(io.StringIO(source.decode(), newline=""), strict=True)
        for number, row in enumerate(rest, 2):
            if len(row) != len(head):
                yield path, f"row {number} has {len(row)} cells, not {len(head)}"
            for cell in row:
                if cell.startswith(("=", "+", "-", "@", "\t")):
                    yield path, f"row {number} has a formula: {cell[:40]}"


@whole("feeds")
def feeds(site):
    """Both forms of each feed are read by programs, and list the same entries."""
    for page in site.pages:
        found = {node.attributes["type"]: site.file_of(page.address(node.attributes["href"]))
                 for node in page.all("head > link[rel=alternate][type]")}
        homes = {path.rpartition("/")[0] for path in found.values()}
        if len(homes) > 1:
            yield page.path, f"names feeds of several pages: {sorted(homes)}"
        elif homes and homes != {page.path.rpartition("/")[0]}:
            if not any(site.file_of(page.address(node.attributes["href"])) == f"{min(homes)}/index.html" for node in page.all("main a[href]")):
                yield page.path, f"names the feeds of {min(homes)} but does not lead there"
        elif found:
            yield from ((page.path, message) for message in feed(site, page, found))


def feed(site, page, files):
    atom = feedparser.parse(io.BytesIO((site.folder / files["application/atom+xml"]).read_bytes()))
    entries = json.loads(site.text(files["application/feed+json"]))["items"]
    if atom.bozo or atom.version != "atom10":
        yield f"the feed is not Atom: {atom.get('bozo_exception')}"
    if atom.feed.get("id") != page.address("") or not atom.feed.get("updated_parsed"):
        yield f"the feed is called '{atom.feed.get('id')}', updated {atom.feed.get('updated')}"
    for entry in atom.entries:
        if not (entry.get("title") and entry.get("link") and entry.get("summary") and entry.get("updated_parsed")):
            yield f"an entry lacks its title, link, summary or day: {entry.get('id')}"
    ids = [entry.get("id") for entry in atom.entries]
    if len(set(ids)) != len(ids):
        yield "two entries have one id"
    if ids != [entry["id"] for entry in entries]:
        yield "Atom and JSON Feed list different entries"
