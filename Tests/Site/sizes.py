"""What a phone has to load."""

import gzip

from checks import each

LIMIT = 30_000


@each("answer-size", of="main:has(> section.answer h1)")
def answer_size(page, _):
    sheets = [page.site.file_of(page.address(node.attributes["href"])) for node in page.all("link[rel=stylesheet]")]
    texts = [page.source, *(page.site.text(path) for path in sheets if path)]
    total = sum(len(gzip.compress(text.encode(), 6)) for text in texts)
    if total > LIMIT:
        yield f"has {total} bytes with its style, compressed; the limit is {LIMIT}"
