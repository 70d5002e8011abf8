"""A site of many articles, as Limpid reads it and as Hugo does: the same texts, data and layout.

python3 Benchmarks/articles.py limpid|hugo|hugo-cached FOLDER ARTICLES

Each page has a navigation, a text of 4 to 8 kB, a table of 60 rows from data, and a list of 40 sources that the text
cites. `hugo-cached` is tuned by hand: what is the same on all pages is printed once.
"""

import json
import random
import shutil
import sys
from pathlib import Path

from corpus import WORDS, article, published, words

HERE = Path(__file__).resolve().parent / "Articles"
# The pages that every site should have, and some more.
NAVIGATION = ["about", "method", "corrections", "accessibility"] + [f"page-{page}" for page in range(5, 18)]
LISTS = [("Numbers", "/tables/"), ("Sources", "/sources/"), ("Needs checking", "/stale/")]
ROWS, COLUMNS = 60, 5
SOURCES = 40


def sources() -> list[dict]:
    lot = random.Random("sources")
    return [
        {"id": f"source-{number}", "title": " ".join(words(lot, 5, 9)).capitalize(),
         "url": f"https://example.org/sources/{number}", "publisher": " ".join(words(lot, 2, 3)).capitalize(),
         "published": published(number)}
        for number in range(1, SOURCES + 1)]


def table() -> list[list]:
    lot = random.Random("table")
    return [[f"{lot.choice(WORDS).capitalize()} {row}"] + [lot.randint(0, 999) for _ in range(COLUMNS)]
            for row in range(1, ROWS + 1)]


def column_names() -> list[str]:
    return ["Name"] + [f"Number {column}" for column in range(1, COLUMNS + 1)]


def body(number: int, cite) -> str:
    """The text, in which each source is cited once; `cite` gives the words of a citation."""
    blocks = article(number)
    paragraphs = [place for place, block in enumerate(blocks) if block.endswith(".") and not block.startswith(">")]
    for source in range(SOURCES):
        blocks[paragraphs[source * len(paragraphs) // SOURCES]] += " " + cite(source + 1)
    return "\n\n".join(blocks) + "\n"


def head(number: int) -> str:
    return (f"---\ntitle: Article {number}\nsummary: What article {number} tells.\nauthors: [Ann]\n"
            f"published: {published(number)}\n")


def limpid(root: Path, count: int):
    content = root / "Content"
    for name in ("articles", "pages", "tables"):
        (content / name).mkdir(parents=True)
    (content / "site.yml").write_text(
        "format: 1\nname: Articles\nlanguages: [en]\nbase_url: https://example.org/\npublisher: {name: Ann}\n"
        "funding: Nobody pays.\ncontact: https://example.org/contact\nlicence: {content: CC BY 4.0, data: CC BY 4.0}\n"
        f"ai_use: {{reserve: none}}\npages: [{', '.join(NAVIGATION)}]\n")
    for page in NAVIGATION:
        (content / f"pages/{page}.md").write_text(
            f"---\ntitle: Page {page}\nsummary: What {page} tells.\n---\n\nWords of {page}.\n")
    (content / "sources.yml").write_text("".join(
        f"- id: {source['id']}\n  url: {source['url']}\n  title: {source['title']}\n"
        f"  publisher: {source['publisher']}\n  published: {source['published']}\n  read_on: 2026-01-02\n"
        for source in sources()))
    (content / "tables/numbers.yml").write_text(
        "title: Numbers\nchecked: 2026-01-02\nsources: [source-1]\ncolumns:\n" + "".join(
            f"  - {{name: {name}, type: {'integer' if place else 'text'}, meaning: What stands there.}}\n"
            for place, name in enumerate(column_names())))
    (content / "tables/numbers.csv").write_text(
        "\n".join(",".join(map(str, row)) for row in [column_names(), *table()]) + "\n")
    shutil.copytree(HERE / "limpid", root / "Templates")
    for number in range(count):
        (content / f"articles/a{number}.md").write_text(
            head(number) + "---\n\n" + body(number, lambda source: f"[@source-{source}]")
            + "\n```figure table\ntable: numbers\n```\n")


def hugo(root: Path, count: int, isCached: bool = False):
    shutil.copytree(HERE / "hugo", root)
    if isCached:
        page = root / "layouts/_default/single.html"
        page.write_text(page.read_text().replace("{{ partial ", "{{ partialCached "))
    (root / "data").mkdir()
    (root / "data/numbers.json").write_text(json.dumps({"columns": column_names(), "rows": table()}))
    (root / "data/sources.json").write_text(json.dumps(sources()))
    (root / "data/navigation.json").write_text(json.dumps(
        [{"title": title, "url": url} for title, url in LISTS + [(f"Page {page}", f"/{page}/") for page in NAVIGATION]]))
    articles = root / "content/articles"
    articles.mkdir(parents=True)
    for number in range(count):
        (articles / f"a{number}.md").write_text(
            head(number) + f"date: {published(number)}\n---\n\n"
            + body(number, lambda source: rf"[\[{source}\]](#ref-{source})"))


KINDS = {"limpid": limpid, "hugo": hugo, "hugo-cached": lambda root, count: hugo(root, count, isCached=True)}

if __name__ == "__main__":
    KINDS[sys.argv[1]](Path(sys.argv[2]), int(sys.argv[3]))
