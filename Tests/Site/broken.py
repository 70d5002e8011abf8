"""One broken thing for each check: (check, file, what stands there, what stands there instead, what is told)."""

ANSWER = "en/platforms/example/fr/index.html"
ANSWER_DATA = "en/platforms/example/fr/index.json"
ANSWER_TABLE = "data/answers.csv"
ATOM = "en/tables/atom.xml"
TABLES = "en/tables/index.html"
HOME = "en/index.html"
SHEET = "assets/style.css"
LABELS = "Templates/labels/en.yml"
SITE_STEPS = "Content/platforms/example.yml"
LONG = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen " \
    "seventeen eighteen nineteen twenty twenty-one twenty-two twenty-three twenty-four twenty-five twenty-six"

STATIC = [
    ("valid-html", HOME, "<h1>", "<p><div></div></p><h1>", "No “p” element in scope"),
    ("unique-ids", TABLES, 'id="law"', 'id="fr"', "the id 'fr' stands 2 times"),
    ("one-h1", HOME, "<h1>", "<h1>Again</h1><h1>", "has 2 h1"),
    ("heading-order", TABLES, "<h2>A law</h2>", "<h4>A law</h4>", "h4 'A law' follows h2"),
    ("landmarks", HOME, 'aria-label="You are here"', 'aria-label="Main"', "2 landmarks 'Main'"),
    ("skip-link", HOME, 'href="#main">Skip', 'href="#top">Skip', "no link to the main part"),
    ("image-text", TABLES, ' alt="a dot"', "", "no alt: /media/dot.svg"),
    ("language", HOME, 'dir="ltr"', 'dir="rtl"', "dir is not 'ltr'"),
    ("has-language", HOME, 'lang="en"', "", "html has no lang"),
    ("unique-titles", HOME, "<title>Home", "<title>Method", "the title 'Method' is that of 2 pages"),
    ("link-words", ANSWER, "Object with the form", "here", "a link says only 'here'"),
    ("tables", TABLES, "<caption>Posts</caption>", "", "a table without a caption"),
    ("tables", TABLES, '<th scope="row">France', "<th>France", "a th without scope: France"),
    ("scroll-regions", TABLES, ' tabindex="0"', "", "has no tabindex, role and name"),
    ("links-resolve", HOME, "/en/method/", "/en/methods/", "leads nowhere: /en/methods/"),
    ("links-resolve", HOME, "/en/#main", "/en/#mean", "no such id: /en/#mean"),
    ("reachable", "", "/en/tables/", "/en/", "no link leads here from the front page"),
    ("canonical", HOME, 'canonical" href="https://good.example/en/"', 'canonical" href="https://good.example/"', "canonical is"),
    ("alternates", HOME, 'hreflang="x-default"', 'hreflang="de"', "no alternate for x-default"),
    ("alternates", HOME, 'hreflang="en" href="https://good.example/en/"',
     'hreflang="en" href="https://good.example/en/about/"', "does not name the same ones"),
    ("no-inline-code", HOME, "<h1>", '<h1 style="color: red">', "the attribute style on h1"),
    ("no-inline-code", HOME, "<h1>", "<script>alert(1)</script><h1>", "a script stands in the page"),
    ("no-inline-code", HOME, "<h1>", '<h1 onclick="x()">', "the attribute onclick on h1"),
    ("no-other-host", TABLES, 'src="/media', 'src="https://cdn.example/media', "fetches https://cdn.example/media/dot.svg"),
    ("no-other-host-in-assets", SHEET, ".box {", ".box { background: url(https://cdn.example/a.png);", "fetches https://cdn.example/a.png"),
    ("no-personal-address", HOME, "<h1>", "<h1>jo@mail.example ", "an address or a handle: jo@mail.example"),
    ("no-personal-address", HOME, "<h1>", "<h1>ask @jo_doe ", "an address or a handle: @jo_doe"),
    ("answer-source", ANSWER, '<ul class="sources"><li><a href="https://elsewhere.example/fact">A report of the fact</a></li></ul>', "", "the answer 'posts' has no source"),
    ("way-source", ANSWER, '<ul class="sources"><li><a href="https://elsewhere.example/way">A report of the form</a></li></ul>', "", "a way without a source"),
    ("finding-source", TABLES, 'href="https://elsewhere.example/f"', "", "the finding 'fr' has no source"),
    ("number-source", TABLES, 'href="https://elsewhere.example/n"', "", "a number without a source: 5"),
    ("record-source", TABLES, 'href="https://elsewhere.example/l"', "", "'law' has no source"),
    ("table-source", HOME, "<h1>", '<table><tr><td class="cell-integer">12</td></tr></table><h1>', "a table of numbers without a source"),
    ("answer-certainty", ANSWER, "We are sure of it.", "", "has no words of 'confidence'"),
    ("answer-certainty", ANSWER, "Last checked: 4 May 2026.", "", "has no words of 'answer-page.checked'"),
    ("standing-links", HOME, 'href="/en/corrections/"', 'href="/en/"', "no link to corrections"),
    ("standing-links", HOME, "Funding: nobody pays.", "", "the footer does not say who pays"),
    ("sentence-length", LABELS, "We are sure of it.", LONG, "confidence.high: 26 words"),
    ("easy-words", SITE_STEPS, "Open the", "Simply open the", "ways.1.steps.1.do: 'Simply'"),
    ("easy-words", SITE_STEPS, "the form.", "the form. Fill it in.", "more than one action"),
    ("answer-words-differ", LABELS, 'not-used: "No"', 'not-used: "Yes"', "'yes' is said of answer.used, answer.not-used"),
    ("region-phrases", "Content/regions/all.yml", ", in_phrase: in France", "", "no in_phrase in 'en' for 'fr'"),
    ("answer-first", ANSWER, "<h1>", "<p>" + LONG * 3 + "</p><h1>", "the platform 'Example' is not among the first 60 words"),
    ("token-contrast", SHEET, "--ink: #1d2126", "--ink: #999999", "light: ink on ground has 2.85, less than 4.5"),
    ("status-words", ANSWER, ">Yes<", ">●<", "a status without a word"),
    ("answers-agree", ANSWER, "status-used", "status-paused", "'posts' is paused, in its data used"),
    ("answers-agree", ANSWER, ">Yes<", ">No<", "is headed 'No', in its data 'Yes'"),
    ("answers-agree", ANSWER, "4 May 2026", "5 May 2026", "does not show that it was checked on 2026-05-04"),
    ("answers-agree", ANSWER, '"text": "Yes.', '"text": "No.', "the linked data say 'No."),
    ("answers-agree", ANSWER, '"identifier": "fr"', '"identifier": "de"', "the linked data are about de"),
    ("answers-agree", ANSWER, 'example/en/regions/fr/"', 'example/en/regions/de/"', "the linked data are about fr, https://"),
    ("answers-agree", ANSWER_DATA, '"region": "fr"', '"region": "de"', "index.json is about example in de"),
    ("answers-agree", ANSWER_TABLE, ",fr,2025", ",eea,2025", "from_region is fr, in the table eea"),
    ("downloads", ANSWER_TABLE, ",used,", ",paused,", "has another checksum"),
    ("downloads", ANSWER_TABLE, ",used,", ",=used,", "row 2 has a formula: =used"),
    ("downloads", ANSWER_TABLE, ",used,", ",used,,", "row 2 has 9 cells, not 8"),
    ("downloads", "data/SHA256SUMS", "answers", "replies", "lists ['replies.csv']"),
    ("feeds", ATOM, "<feed", "<feet", "the feed is not Atom"),
    ("feeds", ATOM, "<title>One</title>", "", "an entry lacks its title"),
    ("feeds", ATOM, "tables/</id>", "table/</id>", "the feed is called"),
    ("feeds", "en/tables/feed.json", "2026:one", "2026:two", "list different entries"),
    ("answer-size", ANSWER, "<h1>", "<p>{noise}</p><h1>", "the limit is 30000"),
]

SEEN = [
    ("axe", HOME, 'aria-label="Main"', 'aria-label="Main" role="list"', "aria-required-children"),
    ("overflow", HOME, "<h1>", "<h1>" + "W" * 90, "wide in a window of 320"),
    ("clipped-text", SHEET, ".box {", ".box { height: 1rem; overflow: hidden;", "cut off: p.box"),
    ("keyboard", SHEET, "outline: 3px solid var(--link)", "outline: none", "no frame of 2 px"),
    ("keyboard", SHEET, ".box {", "header { position: fixed; inset: 0; background: #fff } .box {", "covered when focused"),
    ("keyboard", HOME, 'href="/en/about/"', 'href="/en/about/" tabindex="-1"', "not reached by Tab"),
    ("forced-colours", SHEET, "border: 1px solid", "background: var(--link)", "no line around p.box"),
    ("first-screen", ANSWER, '<p class="action">', "<p>" + LONG * 9 + '</p><p class="action">', ".action ends at"),
    ("paper", SHEET, "nav, .skip { display: none }", "", "navigation is printed"),
    ("paper", SHEET, "  details::details-content { content-visibility: visible; block-size: auto }\n", "", "stays folded"),
    ("paper", SHEET, "--ink: #000", "--ink: #777", "rgb(119, 119, 119)"),
    ("request", HOME, "<h1>", '<img src="https://cdn.example/a.png" alt=""><h1>', "asks for https://cdn.example/a.png"),
    ("console", HOME, "<h1>", "<script>console.log('hello')</script><h1>", "hello"),
    ("without-script", HOME, "<h1>", "<p hidden>Only a script shows this.</p><h1>", "is not shown without scripts: p"),
    ("paper-sheets", ANSWER, "<h1>", "<h1>", "has no number"),
]
