"""Contrast of the style sheet's own colours, in light and dark, and for eyes that see fewer of them."""

import re
from functools import cache

import tinycss2
from checks import each, whole

TOKEN = re.compile(r"var\(--([\w-]+)\)")
# Linear RGB as people without one kind of cone see it (Machado, Oliveira, Fernandes 2009), and none at all.
SIGHT = {
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
    "greyscale": ((0.2126, 0.7152, 0.0722),) * 3,
}


def linear(text: str) -> tuple[float, ...]:
    digits = text.lstrip("#")
    digits = "".join(2 * digit for digit in digits) if len(digits) == 3 else digits
    values = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    return tuple(v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in values)


def seen_as(colour, sight):
    return tuple(min(1, max(0, sum(f * c for f, c in zip(row, colour, strict=True)))) for row in sight)


def contrast(one, other) -> float:
    light, dark = sorted((0.2126 * r + 0.7152 * g + 0.0722 * b for r, g, b in (one, other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def rules(nodes, medium=""):
    """(medium, selector, declarations) of all rules, those inside conditions too."""
    for node in nodes:
        if node.type == "qualified-rule":
            parts = tinycss2.parse_blocks_contents(node.content, skip_comments=True, skip_whitespace=True)
            declarations = {p.name: tinycss2.serialize(p.value).strip() for p in parts if p.type == "declaration"}
            yield medium, tinycss2.serialize(node.prelude).strip(), declarations
            yield from rules(parts, medium)
        elif node.type == "at-rule" and node.content is not None and node.at_keyword in {"media", "supports", "layer"}:
            inner = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
            yield from rules(inner, f"{medium} {tinycss2.serialize(node.prelude).strip()}".strip())


@cache
def read_sheet(text: str):
    return list(rules(tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)))


def tokens(sheet, scheme: str) -> dict[str, str]:
    """The colours by their names, in a light or a dark surrounding."""
    found = {}
    for medium, selector, declarations in sheet:
        if selector == ":root" and (not medium or medium == f"(prefers-color-scheme: {scheme})"):
            values = {name[2:]: value for name, value in declarations.items() if name.startswith("--")}
            found |= {name: value for name, value in values.items() if value.startswith("#")}
    return found


def pairs(sheet):
    """(text, ground) of all tokens that may meet: those of one rule, and any text on any ground of rules without a text colour.

    Signs that a sheet puts before or behind a text repeat it, and lines of charts are no text: both are left out.
    """
    inks, grounds, fixed, aliases = set(), set(), set(), {}
    for medium, selector, declarations in sheet:
        for name, value in declarations.items():
            if not medium and name.startswith("--") and (other := TOKEN.fullmatch(value)):
                aliases.setdefault(name[2:], set()).add(other[1])
        if "::" in selector or selector.startswith("svg ") or medium and "prefers-color-scheme" not in medium:
            continue
        ink = TOKEN.search(declarations.get("color", ""))
        ground = TOKEN.search(declarations.get("background", "") + declarations.get("background-color", ""))
        if ink and ground and ground[1] != "ground":
            fixed.add((ink[1], ground[1]))
        elif ink:
            inks.add(ink[1])
        elif ground:
            grounds.add(ground[1])
    taken = {ground for _, ground in fixed}
    fixed |= {(ink, ground) for ink in inks for ground in grounds | {"ground"} if ink not in taken}
    return {(one, other) for ink, ground in fixed for one in aliases.get(ink, {ink}) for other in aliases.get(ground, {ground})}


@whole("token-contrast")
def token_contrast(site):
    for path in (path for path in site.files if path.endswith(".css")):
        sheet = read_sheet(site.text(path))
        meeting = sorted(pairs(sheet))
        if not meeting:
            yield path, "no colours were found"
        for scheme in ("light", "dark"):
            known = tokens(sheet, scheme)
            for ink, ground in meeting:
                if ink not in known or ground not in known:
                    yield path, f"no colour for {ink} or {ground} in {scheme}"
                    continue
                one, other = linear(known[ink]), linear(known[ground])
                if (found := contrast(one, other)) < 4.5:
                    yield path, f"{scheme}: {ink} on {ground} has {found:.2f}, less than 4.5"
                for name, sight in SIGHT.items():
                    if (found := contrast(seen_as(one, sight), seen_as(other, sight))) < 3:
                        yield path, f"{scheme}, {name}: {ink} on {ground} has {found:.2f}, less than 3"


@each("status-words", of=".status")
def status_words(page, node):
    """A status is a word; without a style sheet it still reads."""
    if not any(letter.isalpha() for letter in node.text()):
        yield f"a status without a word: {node.attributes['class']}"
