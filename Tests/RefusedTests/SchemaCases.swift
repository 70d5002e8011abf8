import Diagnostics

/// Files of one kind, right ones and wrong ones; each differs in one place from a file that is right.
struct SchemaCases: Sendable, CustomStringConvertible {
  /// A file, and why it is right or wrong.
  struct Case: Sendable {
    let why: String
    let text: String
    let isRight: Bool
  }

  let kind: String
  let path: String
  let cases: [Case]

  /// What the file needs beside it.
  let beside: [InputFile]

  var description: String { kind }

  /// `right` and `wrong` say what the text `original` has in place of a part of it.
  init(
    _ kind: String, at path: String, _ original: String, beside: [String: String] = [:],
    right: [(String, String, String)] = [], wrong: [(String, String, String)]
  ) {
    self.kind = kind
    self.path = path
    self.beside = beside.sorted { $0.key < $1.key }.map {
      InputFile(path: $0.key, bytes: Array($0.value.utf8))
    }
    let changed = { (changes: [(String, String, String)], isRight: Bool) in
      changes.map { why, old, new in
        Case(why: why, text: original.replacing(old, with: new), isRight: isRight)
      }
    }
    cases =
      [Case(why: "as it is", text: original, isRight: true)] + changed(right, true)
      + changed(wrong, false)
  }

  static let all = [platforms, sites, claims, people, letters, laws, translations]

  private static let platforms = SchemaCases(
    "platform", at: "Content/platforms/example.yml",
    """
    name: Example Place
    company: Example, Inc.
    answers:
      - question: posts
        region: world
        answer: used
        since: 2025-05
        checked: 2026-11-23
        refuse: setting
        source: {url: "https://example.org/terms", title: Terms, kind: platform-document}

    """,
    right: [
      ("a year as a date", "2025-05", "2007"),
      ("a year in quotation marks", "2025-05", "\"2007\""),
      ("a season", "2025-05", "spring 2025"), ("a quarter", "2025-05", "Q1 2025"),
      ("a third of a year", "2025-05", "mid 2025"), ("no date", "2025-05", "unknown"),
      ("about a date", "2025-05", "about 2025-05-22"),
      ("between two dates", "2025-05", "between 2024-12 and 2025-05-22"),
      ("a number as a name", "Example Place", "1.10"),
      ("a truth as a name", "Example Place", "true"),
      ("a number as a company", "Example, Inc.", "1.10"),
      ("an empty value", "since: 2025-05", "since:"),
      ("a plain null", "since: 2025-05", "since: null"), ("a tilde", "since: 2025-05", "since: ~"),
      ("several ways", "refuse: setting", "refuse: [setting, {kind: do-not-use}]"),
      ("one way in full", "refuse: setting", "refuse: {kind: setting, needs: {account: true}}"),
      ("an empty list", "refuse: setting", "refuse: []"),
      (
        "a source that only http has", "\"https://example.org/terms\"",
        "\"http://example.org/terms\", insecure: true"
      ),
      ("regions left out", "refuse: setting", "except: [fr]"),
      (
        "a source by its address",
        "{url: \"https://example.org/terms\", title: Terms, kind: platform-document}",
        "https://example.org/terms"
      ),
      (
        "an old address of a source", "{url: \"https://example.org/terms\"",
        "{insecure: true, url: \"http://example.org/terms\""
      ),
      ("JSON's true in quotation marks", "kind: platform-document", "access: \"open\""),
      (
        "an id that looks like a number", "  - question: posts", "  - id: 2007\n    question: posts"
      ),
      ("an id that looks like a truth", "  - question: posts", "  - id: true\n    question: posts"),
      (
        "a reply that needs no id", "answers:",
        "replies:\n  - {to: Somebody, on: 2025, channel: none, asked: Why?, assessment: no-reply, assessment_why: Nobody answered., source: {url: \"https://example.org/why\", title: Why}}\nanswers:"
      ),
    ],
    wrong: [
      ("an unknown key", "since:", "sience:"), ("no required key", "company: Example, Inc.\n", ""),
      ("an empty required value", "company: Example, Inc.", "company:"),
      ("an empty required list", "region: world", "region: []"),
      ("a list as a name", "Example Place", "[Example]"),
      ("a mapping as a name", "Example Place", "{en: Example}"),
      ("a blank name", "Example Place", "\"  \""),
      ("a value instead of a list", "answers:\n", "also: Other\nanswers:\n"),
      ("a list instead of a mapping", "refuse: setting", "by: [somebody]"),
      ("an unknown answer", "answer: used", "answer: usd"),
      ("an answer in capitals", "answer: used", "answer: Used"),
      ("a truth as an answer", "answer: used", "answer: true"),
      ("an unknown way", "refuse: setting", "refuse: settings"),
      ("an unknown way among others", "refuse: setting", "refuse: [setting, settings]"),
      ("a way without its kind", "refuse: setting", "refuse: {note: Do it.}"),
      ("a month as a day", "2026-11-23", "2026-11"), ("a year as a day", "2026-11-23", "2026"),
      ("a day that no month has", "2026-11-23", "2026-02-30"),
      ("a thirteenth month", "2025-05", "2025-13"), ("a date in words", "2025-05", "May 2025"),
      ("a year of five digits", "2025-05", "20250"),
      ("a season in capitals", "2025-05", "Spring 2025"),
      ("an id in capitals", "question: posts", "question: Posts"),
      ("an id with two hyphens", "question: posts", "question: public--posts"),
      ("an id with an underscore", "question: posts", "question: public_posts"),
      (
        "an id of 65 characters", "  - question: posts",
        "  - id: \(String(repeating: "a", count: 65))\n    question: posts"
      ),
      (
        "an address of http", "company: Example, Inc.",
        "company: Example, Inc.\nurl: http://example.org/"
      ),
      ("an address without a host", "https://example.org/terms", "https://terms"),
      ("an address with a blank", "https://example.org/terms", "https://example.org/our terms"),
      ("an address with a password", "https://example.org/terms", "https://me:secret@example.org/"),
      ("no address", "https://example.org/terms", "example.org"),
      (
        "a source that is neither id nor address",
        "{url: \"https://example.org/terms\", title: Terms, kind: platform-document}", "Our terms"
      ),
      ("a duration in words", "refuse: setting", "review_every: 90 days"),
      ("a duration of nothing", "refuse: setting", "review_every: P0D"),
      (
        "a truth in other words", "refuse: setting",
        "refuse: {kind: setting, needs: {account: yes}}"
      ),
      ("minutes in words", "refuse: setting", "refuse: {kind: setting, effort: {minutes: five}}"),
      (
        "minutes below nothing", "refuse: setting", "refuse: {kind: setting, effort: {minutes: -5}}"
      ),
      (
        "minutes with a point", "refuse: setting", "refuse: {kind: setting, effort: {minutes: 2.5}}"
      ),
      ("a language in words", "kind: platform-document", "lang: English"),
      (
        "a list at the top whose item has no id",
        "name: Example Place\ncompany: Example, Inc.\nanswers:\n",
        "- name: Example Place\n  company: Example, Inc.\n  answers:\n"
      ),
    ])

  private static let sites = SchemaCases(
    "site", at: "Content/site.yml",
    """
    format: 1
    name: Example
    base_url: https://example.org/
    languages: [en]
    publisher: {name: The authors}
    ai_use: {reserve: none}
    contact: authors@example.org

    """,
    right: [
      ("the format in quotation marks", "format: 1", "format: \"1\""),
      ("a page as contact", "authors@example.org", "https://example.org/contact"),
      ("answered regions", "contact:", "regions: answered\ncontact:"),
      ("listed regions", "contact:", "regions: [world, fr]\ncontact:"),
      ("an empty list of pairs", "contact:", "compare: []\ncontact:"),
    ],
    wrong: [
      ("another format", "format: 1", "format: 2"),
      ("no languages", "languages: [en]", "languages: []"),
      ("one language without a list", "languages: [en]", "languages: en"),
      ("no mailbox", "authors@example.org", "authors"),
      ("no wish", "ai_use: {reserve: none}\n", ""),
      ("a wish in other words", "reserve: none", "reserve: no"),
      (
        "a publisher without its mapping", "publisher: {name: The authors}",
        "publisher: The authors"
      ),
      ("regions in a word", "contact:", "regions: all\ncontact:"),
      ("a pair as a list", "contact:", "compare: [[one, two]]\ncontact:"),
    ])

  private static let claims = SchemaCases(
    "claim", at: "Content/claims/posting-helps.yml",
    """
    text: Posting a text helps.
    made_by: a text that people pass on
    since: 2024
    findings:
      - region: world
        finding: false
        short: It changes nothing.
        checked: 2026-11-23
        source: {url: "https://example.org/check", title: A check, kind: fact-check}

    """,
    right: [
      ("a finding in quotation marks", "finding: false", "finding: \"false\""),
      ("a finding that is true", "finding: false", "finding: true"),
      ("a finding of two words", "finding: false", "finding: mostly-false"),
    ],
    wrong: [
      ("a finding in capitals", "finding: false", "finding: No"),
      ("a number as a finding", "finding: false", "finding: 0"),
      ("too many words", "It changes nothing.", String(repeating: "word ", count: 36)),
      ("no findings", "findings:\n", "findings: []\nfound:\n"),
    ])

  private static let people = SchemaCases(
    "person", at: "Content/people.yml",
    """
    - id: somebody
      name: Somebody
      public_figure: true
      role: singer
      why_named: The person said so in public.

    """,
    right: [("in quotation marks", "public_figure: true", "public_figure: \"true\"")],
    wrong: [
      ("no id", "- id: somebody\n  name", "- name"), ("a truth in other words", "true", "yes"),
      ("a record that is a word", "- id", "- somebody\n- id"),
    ])

  private static let laws = SchemaCases(
    "law", at: "Content/laws/example.yml",
    """
    name: Example Law
    short: EL
    citation: Law 1
    region: fr
    since: 2018-05-25
    kind: data-protection
    checked: 2026-11-23
    source: {url: "https://example.org/law", title: The law, kind: law}
    rights:
      - {id: el-21, article: 21, name: Right to object, plain: You can object., reply_within: P1M}

    """,
    wrong: [
      ("a right without its id", "id: el-21, ", ""),
      ("a right with an unknown key", "article: 21", "article: 21, paragraph: 1"),
      ("a right without a name", "name: Right to object, ", ""),
    ])

  private static let letters = SchemaCases(
    "letter", at: "Content/letters/objection.en.md",
    """
    ---
    title: Objection
    right: el-21
    blanks:
      - {name: name, ask: Your name, required: true}
      - {name: "reason", ask: Your reason}
    ---

    I object: {reason}. {name}

    """,
    beside: ["Content/laws/example.yml": laws.cases[0].text],
    right: [("a language", "title:", "lang: en\ntitle:")],
    wrong: [
      ("no right", "right: el-21\n", ""),
      ("blanks by their names", "- {name: \"reason\", ask: Your reason}", "- reason"),
      ("a blank without a question", "ask: Your name, ", ""),
      ("an unknown key", "title:", "author: somebody\ntitle:"),
    ])

  private static let translations = SchemaCases(
    "translation", at: "Content/translations/fr/questions.yml",
    """
    posts.ask: {text: "{platform} entraîne-t-il son IA ?", of: 370f6ca78f32, on: 2026-11-23}

    """,
    wrong: [
      ("no digest", ", of: 370f6ca78f32", ""), ("a short digest", "370f6ca78f32", "370f6ca7"),
      (
        "a text alone",
        "{text: \"{platform} entraîne-t-il son IA ?\", of: 370f6ca78f32, on: 2026-11-23}", "Oui"
      ),
      ("another key", "on:", "by:"),
    ])
}
