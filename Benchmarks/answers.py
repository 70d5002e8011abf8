"""A site of many answers, as Limpid reads it: each platform answers each question in each region.

python3 Benchmarks/answers.py FOLDER PLATFORMS QUESTIONS REGIONS LANGUAGES

Regions, words of pages and templates are those that come with Limpid.
"""

import random
import re
import sys
from pathlib import Path

from corpus import published, words

REPOSITORY = Path(__file__).resolve().parents[1]
LANGUAGES = ["en", "fr", "ar"]
STATES = ["used", "used", "used", "not-used", "announced", "paused"]
ABOUT = ["train-generative-ai", "use-chats-with-ai", "train-ranking-or-ads"]
SOURCES = 400


def countries(count: int) -> list[str]:
    """The first countries of those that come with Limpid."""
    listed = (REPOSITORY / "Content/regions/countries.yml").read_text(encoding="utf-8")
    return re.findall(r"^- \{id: (\w+), kind: (?:country|territory)", listed, re.M)[:count]


def record(**fields) -> str:
    """An item of a list in YAML."""
    lines = [f"{name}: {value}" for name, value in fields.items() if value is not None]
    return "  - " + "\n    ".join(lines) + "\n"


def answers(platform: int, questions: int, regions: list[str]) -> str:
    lot = random.Random(platform)
    told = []
    for region in regions:
        for question in range(1, questions + 1):
            state = lot.choice(STATES)
            told.append(record(
                question=f"question-{question}", region=region, answer=state,
                since=f"{2024 + lot.randint(0, 1)}-{lot.randint(1, 12):02}-{lot.randint(1, 28):02}",
                expected="2027-03-01" if state == "announced" else None,
                by=f"{{actor: company-{platform}, how: own-decision}}" if state == "paused" else None,
                checked=f"2026-{lot.randint(7, 10):02}-{lot.randint(1, 28):02}",
                people=lot.choice(["adults", "everyone"]), confidence=lot.choice(["high", "medium", "low"]),
                legal_basis="legitimate-interest" if lot.random() < 0.4 else None,
                caveat=" ".join(words(lot, 8, 20)).capitalize() + "." if lot.random() < 0.3 else None,
                sources=f"[{', '.join(f'source-{source}' for source in lot.sample(range(1, SOURCES + 1), lot.randint(1, 3)))}]",
                refuse=f"\n      kind: objection-form\n      url: https://example.org/forms/{platform}"
                if lot.random() < 0.5 else None))
    return "".join(told)


def write(root: Path, platforms: int, questions: int, regions: int, languages: int):
    content = root / "Content"
    (content / "platforms").mkdir(parents=True)
    (content / "pages").mkdir()
    (content / "site.yml").write_text(
        "format: 1\nname: Answers\nbase_url: https://example.org/\npublisher: {name: Ann}\nfunding: Nobody pays.\n"
        f"languages: [{', '.join(LANGUAGES[:languages])}]\ncontact: https://example.org/contact\n"
        "licence: {content: CC BY 4.0, data: CC BY 4.0}\nai_use: {reserve: none}\n")
    for page in ("about", "method", "corrections", "accessibility"):
        for language in LANGUAGES[:languages]:
            (content / f"pages/{page}.{language}.md").write_text(
                f"---\ntitle: Page {page}\nsummary: What {page} tells.\n---\n\nWords of {page}.\n")
    (content / "organisations.yml").write_text(
        "".join(f"- {{id: company-{number}, name: Company {number}}}\n" for number in range(1, platforms + 1)))
    (content / "questions.yml").write_text("".join(
        f"- id: question-{number}\n  ask: Does {{platform}} use what you post in way {number}?\n"
        f"  about: {ABOUT[number % len(ABOUT)]}\n  content: [post]\n  audience: any\n  people: unknown\n  order: {number}\n"
        for number in range(1, questions + 1)))
    lot = random.Random("sources")
    (content / "sources.yml").write_text("".join(
        f"- id: source-{number}\n  url: https://example.org/sources/{number}\n"
        f"  title: {' '.join(words(lot, 5, 9)).capitalize()}\n  publisher: {' '.join(words(lot, 2, 3)).capitalize()}\n"
        f"  published: {published(number)}\n  kind: platform-document\n  read_on: 2026-07-01\n"
        for number in range(1, SOURCES + 1)))
    places = countries(regions)
    for number in range(1, platforms + 1):
        (content / f"platforms/platform-{number}.yml").write_text(
            f"name: Platform {number}\ncompany: company-{number}\nurl: https://platform-{number}.example.org/\n\nanswers:\n"
            + answers(number, questions, places))


if __name__ == "__main__":
    write(Path(sys.argv[1]), *map(int, sys.argv[2:6]))
