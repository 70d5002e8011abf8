"""Pages as they come out of a printer, read back from the PDF."""

import io
import re

from pypdf import PdfReader

PRINTED = {"platforms/*/*", "do/*/*", "letters/*", "letters/*/*", "regions/*"}


def wrong(page, of):
    """A letter is one sheet and nothing else; other pages tell on each sheet which page it is and of when."""
    if of.kind not in PRINTED:
        return
    for paper in ("A4", "Letter") if of.first("article.letter") else ("A4",):
        # The browser's own numbers and addresses are left out: what is read here is what the page brings.
        sheets = [" ".join(sheet.extract_text().split()) for sheet in read(page.pdf(format=paper)).pages]
        if of.first("article.letter"):
            yield from letter(paper, sheets, of)
        else:
            yield from sheets_tell(paper, sheets, of)


def read(pdf: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(pdf))


def letter(paper, sheets, of):
    if len(sheets) != 1:
        yield f"{paper}: the letter takes {len(sheets)} sheets"
    around = of.first("h1").text().strip()
    if any(around in sheet for sheet in sheets):
        yield f"{paper}: more than the letter is printed: {around}"


def sheets_tell(paper, sheets, of):
    address = re.sub(r"^https?://", "", of.address("")).rstrip("/")
    for number, sheet in enumerate(sheets, 1):
        if address not in sheet.replace(" ", ""):
            yield f"{paper}: sheet {number} of {len(sheets)} does not tell its address"
            break
    for number, sheet in enumerate(sheets, 1):
        if not re.search(rf"(^|\D){number}\s*/\s*{len(sheets)}(\D|$)", sheet):
            yield f"{paper}: sheet {number} of {len(sheets)} has no number"
            break
