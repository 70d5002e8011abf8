"""Plain language: the answer first, short sentences, words that differ."""

import re
from collections import defaultdict

from authored import HOLE, content_texts, label_files, labels, read
from checks import each, whole

LONGEST, MEAN = 25, 17
SENTENCE_END = re.compile(r"(?<=[.!?؟…])[\s\u00a0]+(?=[A-ZÀ-ÝÉ«“\"\[\u0600-\u06ff])")
CITATION = re.compile(r"\[@[^\]]*\]|\]\([^)]*\)")
WORD = re.compile(r"[^\W_]+(?:[’'\-.,/][^\W_]+)*")
SHORT_TEXT = re.compile(r"(^|\.)(plain|short)$|(^|\.)steps\.\d+\.(do|see)$")
STEP = re.compile(r"(^|\.)steps\.\d+\.do$")
EASY = {"en": r"simply|just|easily|obviously", "fr": r"simplement|facilement|évidemment|il suffit", "ar": r"ببساطة|فقط"}


def sentences(text: str) -> list[str]:
    """A hole counts as one word; a citation as none."""
    return SENTENCE_END.split(CITATION.sub(" ", HOLE.sub("X", text)).strip())


def length(sentence: str) -> int:
    return len(WORD.findall(sentence))


def read_by_people(site):
    """(language, file, key, text) of interface strings, plain words, short findings and steps."""
    for language, path in label_files(site).items():
        place = path.relative_to(site.authored).as_posix()
        yield from ((language, place, key, text) for key, text in labels(site, language).items())
    for language, place, key, text in content_texts(site):
        if SHORT_TEXT.search(key):
            yield language, place, key, text


@whole("sentence-length")
def sentence_length(site):
    lengths = defaultdict(list)
    for language, place, key, text in read_by_people(site):
        for sentence in sentences(text):
            words = length(sentence)
            if words > 3:
                lengths[language].append(words)
            if words > LONGEST:
                yield place, f"{key}: {words} words: {sentence}"
    for language, found in lengths.items():
        mean = sum(found) / len(found)
        if mean > MEAN:
            yield f"Templates/labels/{language}.yml", f"sentences have {mean:.1f} words on average"


@whole("easy-words")
def easy_words(site):
    """What is simple for us need not be so for a reader; each step is one sentence with a verb."""
    for language, place, key, text in content_texts(site):
        if STEP.search(key):
            if found := re.search(rf"\b({EASY.get(language, '(?!)')})\b", text, re.IGNORECASE):
                yield place, f"{key}: '{found[0]}'"
            if len(sentences(text)) > 1:
                yield place, f"{key}: more than one action: {text}"


@whole("answer-words-differ")
def answer_words_differ(site):
    for language in label_files(site):
        for group in ("answer.", "headline.", "finding."):
            places = defaultdict(list)
            for key, text in labels(site, language).items():
                if key.startswith(group):
                    places[text.lower()].append(key)
            for text, keys in places.items():
                if len(keys) > 1:
                    yield f"Templates/labels/{language}.yml", f"'{text}' is said of {', '.join(keys)}"


@whole("region-phrases")
def region_phrases(site):
    """Each region has words for inside a sentence, in each language."""
    folder = site.authored / "Content"
    standard = read(folder / "site.yml")["languages"][0]
    regions = [region for path in sorted(folder.glob("regions/*.yml")) for region in read(path)]
    phrases = {(standard, region["id"]) for region in regions if region.get("in_phrase")}
    for path in folder.glob("translations/*/regions/*.yml"):
        language = path.relative_to(folder).parts[1]
        phrases |= {(language, key.removesuffix(".in_phrase")) for key in read(path) if key.endswith(".in_phrase")}
    for language in label_files(site):
        for region in regions:
            if (language, region["id"]) not in phrases:
                yield "Content/regions", f"no in_phrase in '{language}' for '{region['id']}'"


@each("answer-first", of="main:has(> section.answer h1)")
def answer_first(page, main):
    """In the first 60 words: the platform, the region, the status, a date."""
    _, _, platform, region, _ = page.path.split("/")
    first = " ".join(main.text(separator=" ").split()[:60])
    status = " ".join(main.css_first("h1 .status").text().split())
    for what, words in (("platform", heading(page, f"platforms/{platform}")),
                        ("region", heading(page, f"regions/{region}")), ("status", status)):
        if not words or words not in first:
            yield f"the {what} '{words}' is not among the first 60 words"
    if not re.search(r"\b(19|20)\d\d\b", first) and "not-checked" not in main.css_first("h1 .status").attributes["class"]:
        yield "no date among the first 60 words"


def heading(page, path):
    """What the breadcrumb of another page calls it."""
    other = page.site.page_at.get(f"{page.language}/{path}/index.html")
    last = other.first(".breadcrumb [aria-current=page]") if other else None
    return last.text().strip() if last else ""
