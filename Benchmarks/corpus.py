"""Texts for benchmarks: the same for the same number, on every machine."""

import random

WORDS = "post photo train model data object form notice region law answer source page claim reply".split()


def words(lot: random.Random, least: int, most: int) -> list[str]:
    return lot.choices(WORDS, k=lot.randint(least, most))


def sentence(lot: random.Random, number: int, place: int) -> str:
    """A paragraph of one long sentence with marks, a link, and a character that HTML escapes."""
    spoken = words(lot, 40, 90)
    spoken[3] = f"**{spoken[3]}**"
    spoken[7] = f"*{spoken[7]}*"
    spoken[9] = f"[{spoken[9]}](https://example.org/{number}/{place})"
    spoken[14] = f"`{spoken[14]} & {spoken[15]}`"
    return " ".join(spoken).capitalize() + "."


def block(lot: random.Random, number: int, place: int) -> str:
    """A block of CommonMark; mostly a paragraph."""
    kind = lot.random()
    if kind < 0.14:
        return "## " + " ".join(words(lot, 3, 5)).capitalize() + f" {place}"
    if kind < 0.22:
        return "\n".join(f"- {' '.join(words(lot, 6, 14))}" for _ in range(lot.randint(3, 6)))
    if kind < 0.27:
        return "\n".join(
            f"{step}. {' '.join(words(lot, 5, 9))}\n   - {' '.join(words(lot, 4, 8))}" for step in range(1, lot.randint(3, 5)))
    if kind < 0.32:
        return "> " + " ".join(words(lot, 15, 30)).capitalize() + "."
    if kind < 0.35:
        return "```\n" + "\n".join(" ".join(words(lot, 4, 8)) for _ in range(4)) + "\n```"
    return sentence(lot, number, place)


def article(number: int) -> list[str]:
    """The blocks of a text of 4 to 8 kB."""
    lot = random.Random(number)
    size = lot.randint(4_000, 8_000)
    blocks, length = [], 0
    while length < size:
        blocks.append(block(lot, number, len(blocks)))
        length += len(blocks[-1]) + 2
    return blocks


def published(number: int) -> str:
    """The day on which an article was published, `YYYY-MM-DD`."""
    return f"{2020 + number % 6}-{number % 12 + 1:02}-{number % 28 + 1:02}"
