"""A small site without a fault, as files: what self-tests break at one place."""

import hashlib
import json

LABELS = """
footer:
  funding: "Funding:"
answer-page:
  checked: "Last checked: {{checked}}."
provenance:
  own: "This region has an answer of its own: {{region}}."
confidence:
  high: We are sure of it.
answer:
  used: "Yes"
  not-used: "No"
"""

SHEET = """
:root { --ground: #ffffff; --ink: #1d2126; --link: #0b4f8a }
@media (prefers-color-scheme: dark) { :root { --ground: #16181b; --ink: #eceae4; --link: #8cc4ff } }
html { font: 100%/1.5 sans-serif; background: var(--ground); color: var(--ink) }
a { color: var(--link); display: inline-block; min-height: 1.5rem; min-width: 1.5rem }
:focus-visible { outline: 3px solid var(--link) }
.scroll { overflow-x: auto }
.status::before { content: "●" / "" }
.box { background: var(--ground); border: 1px solid }
@media print {
  :root { --ground: #fff; --ink: #000; --link: #000 }
  nav, .skip { display: none }
  tr { break-inside: avoid }
  details::details-content { content-visibility: visible; block-size: auto }
}
"""

ANSWER = """<section class="answer" id="posts">
<h1>Example, France: <span class="status status-used">Yes</span></h1>
<p class="statement">In France, Example uses posts. This has held since May 2025.</p>
<p class="action"><a href="https://elsewhere.example/form">Object with the form</a></p>
<p class="fine">This region has an answer of its own: France. Last checked: 4 May 2026. We are sure of it.</p>
<section class="way">
<h2>Object</h2>
<ul class="sources"><li><a href="https://elsewhere.example/way">A report of the form</a></li></ul>
</section>
<h2>Sources</h2>
<ul class="sources"><li><a href="https://elsewhere.example/fact">A report of the fact</a></li></ul>
</section>"""

TABLE = """<h1>Numbers</h1>
<div class="scroll" role="region" tabindex="0" aria-label="All numbers">
<table><caption>Posts</caption>
<thead><tr><th scope="col">Region</th><th scope="col" class="cell-integer">Posts</th></tr></thead>
<tbody><tr><th scope="row">France</th><td class="cell-integer">12</td></tr></tbody></table>
</div>
<section id="reach"><h2>How far it went</h2><table><caption>Shares</caption>
<thead><tr><th scope="col">Number</th><th scope="col">Source</th></tr></thead>
<tbody><tr><th scope="row">5</th><td><ul class="sources"><li><a href="https://elsewhere.example/n">A count</a></li></ul></td></tr></tbody>
</table></section>
<section id="fr"><h2>France: <span class="status finding-true">True</span></h2>
<ul class="sources"><li><a href="https://elsewhere.example/f">A finding’s report</a></li></ul></section>
<section class="law" id="law"><h2>A law</h2>
<ul class="sources"><li><a href="https://elsewhere.example/l">Its text</a></li></ul></section>
<details><summary>More</summary><p>What is folded.</p></details>
<p class="box">Set apart. <img src="/media/dot.svg" alt="a dot"></p>"""


LINKED = json.dumps({
    "@context": "https://schema.org", "@type": "WebPage", "spatialCoverage": {
        "@type": "Place", "identifier": "fr", "mainEntityOfPage": "https://good.example/en/regions/fr/"},
    "mainEntity": {"@type": "Question", "acceptedAnswer": {
        "@type": "Answer", "text": "Yes. In France, Example uses posts.", "dateModified": "2026-05-04"}}})
ANSWER += f'<script type="application/ld+json">{LINKED}</script>'
DATA = json.dumps({"platform": "example", "region": "fr", "answers": [{
    "question": "posts", "answer": "used", "headline": "Yes", "from_region": "fr", "from_earliest": "2025-05-01",
    "from_latest": "2025-05-31", "checked": "2026-05-04"}]})
ROWS = """platform,question,region,answer,from_region,from_earliest,from_latest,checked
example,posts,fr,used,fr,2025-05-01,2025-05-31,2026-05-04
"""
SUMS = hashlib.sha256(ROWS.encode()).hexdigest() + "  answers.csv\n"
ATOM = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><id>https://good.example/en/tables/</id><title>Numbers</title>
<updated>2026-05-04T00:00:00Z</updated><author><name>Nobody</name></author>
<entry><id>tag:good.example,2026:one</id><title>One</title><updated>2026-05-04T00:00:00Z</updated>
<link rel="alternate" href="https://good.example/en/tables/"/><summary>New</summary></entry></feed>
"""
FEED = json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "Numbers", "items": [{"id": "tag:good.example,2026:one"}]})
FEED_LINKS = "".join(
    f'<link rel="alternate" type="application/{form}" href="/en/tables/{file}">'
    for form, file in (("atom+xml", "atom.xml"), ("feed+json", "feed.json")))


def page(path: str, title: str, main: str) -> str:
    address = "https://good.example/" + path.removesuffix("index.html")
    links = "".join(f'<link rel="alternate" hreflang="{tag}" href="{address}">' for tag in ("en", "x-default"))
    return f"""<!DOCTYPE html>
<html lang="en" dir="ltr"><head><meta charset="utf-8"><title>{title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<link rel="canonical" href="{address}">{links}{FEED_LINKS if path == "en/tables/index.html" else ""}<link rel="stylesheet" href="/assets/style.css"></head>
<body><a class="skip" href="#main">Skip to content</a>
<header><nav aria-label="Main"><a href="/en/">Home</a> <a href="/en/platforms/example/">Example</a>
<a href="/en/platforms/example/fr/">Example in France</a> <a href="/en/regions/fr/">France</a>
<a href="/en/tables/">Numbers</a></nav></header>
<main id="main">{main}</main>
<nav class="breadcrumb" aria-label="You are here"><a href="/en/#main">Start</a> <span aria-current="page">{title}</span></nav>
<footer><p><a href="/en/method/">How we work</a> <a href="/en/corrections/">Corrections</a> <a href="/en/about/">About</a></p>
<p>Funding: nobody pays.</p></footer></body></html>
"""


def heading(title: str) -> str:
    return f"<h1>{title}</h1>"


BUILT = {
    path: page(path, title, main)
    for path, title, main in [
        ("index.html", "Limpid", heading("Limpid")),
        ("en/index.html", "Home", heading("Home")),
        ("en/method/index.html", "Method", heading("Method")),
        ("en/corrections/index.html", "Corrections", heading("Corrections")),
        ("en/about/index.html", "About", heading("About")),
        ("en/platforms/example/index.html", "Example", heading("Example")),
        ("en/regions/fr/index.html", "France", heading("France")),
        ("en/platforms/example/fr/index.html", "Example, France", ANSWER),
        ("en/tables/index.html", "Numbers", TABLE),
    ]
} | {
    "assets/style.css": SHEET,
    "en/platforms/example/fr/index.json": DATA,
    "data/answers.csv": ROWS,
    "data/SHA256SUMS": SUMS,
    "en/tables/atom.xml": ATOM,
    "en/tables/feed.json": FEED,
    "media/dot.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><title>a dot</title></svg>',
}
AUTHORED = {
    "Templates/labels/en.yml": LABELS,
    "Content/site.yml": "base_url: https://good.example/\ncontact: https://good.example/en/about/\nlanguages: [en]\n",
    "Content/regions/all.yml": "- {id: fr, name: France, in_phrase: in France}\n",
    "Content/platforms/example.yml": "ways:\n  - steps:\n      - do: Open the form.\n",
}
