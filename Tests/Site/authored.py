"""What authors wrote: labels, and the short texts of data files, each with where it stands."""

import re
from functools import cache
from pathlib import Path

from ruamel.yaml import YAML

HOLE = re.compile(r"\{\{[^}]*\}\}")


@cache
def read(path: Path):
    """A YAML file in which every value is text, as the program reads it."""
    return YAML(typ="safe").load(path.read_text(encoding="utf-8"))


def leaves(value, key=()):
    """Every text in a tree of mappings and lists, with the keys that lead to it."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from leaves(inner, (*key, str(name)))
    elif isinstance(value, list):
        for index, inner in enumerate(value, 1):
            yield from leaves(inner, (*key, str(index)))
    elif isinstance(value, str):
        yield ".".join(key), value


def label_files(site) -> dict[str, Path]:
    """The label file of each language."""
    return files_below(site.authored / "Templates/labels")


@cache
def files_below(folder: Path) -> dict[str, Path]:
    return {path.stem: path for path in sorted(folder.glob("*.yml"))}


def labels(site, language: str) -> dict[str, str]:
    """All labels of a language, by their keys."""
    path = label_files(site).get(language)
    return flat(path) if path else {}


@cache
def flat(path: Path) -> dict[str, str]:
    return dict(leaves(read(path)))


def content_texts(site):
    """(language, file, key, text) of all texts in data files and their translations."""
    folder = site.authored / "Content"
    standard = read(folder / "site.yml")["languages"][0]
    for path in sorted(folder.rglob("*.yml")):
        place = path.relative_to(site.authored).as_posix()
        parts = path.relative_to(folder).parts
        if parts[0] == "translations":
            for key, entry in (read(path) or {}).items():
                yield parts[1], place, str(key), entry["text"]
        else:
            yield from ((standard, place, key, text) for key, text in leaves(read(path)))


def says(site, language: str, group: str, text: str) -> bool:
    """Whether a text has the words of a label, or of one of a group, whatever its values are."""
    return any(form.search(text) for form in patterns(label_files(site).get(language), group))


@cache
def patterns(path: Path | None, group: str) -> list[re.Pattern]:
    texts = flat(path).items() if path else ()
    chosen = [text for key, text in texts if key == group or key.startswith(group + ".")]
    return [re.compile(".+?".join(map(re.escape, HOLE.split(text)))) for text in chosen]
