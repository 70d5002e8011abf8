/// Records that write every field which no record of this repository's content writes.
enum SampleRecords {
  /// What is added to the site's settings.
  static let settings = """
    editors: [Somebody]
    regions: answered
    archive_required: false
    review_every: {answers: P90D, ways: P90D, findings: P90D, reactions: P90D, laws: P90D,
      authorities: P90D, tables: P90D}

    """

  static let files: [String: String] = [
    "Content/platforms/sample.yml": platform + answers + ways,
    "Content/platforms/twin.yml": """
    name: Twin
    company: Somebody
    same_answers_as: {platform: sample, questions: [posts]}
    """,
    "Content/corrections/sample.yml": """
    on: 2026-11-01
    affects: ["answer:sample/paused", "region:sample-part"]
    was: Before
    now: After
    severity: minor
    expect: {record: "answer:sample/paused", field: by.how, value: order}
    """,
    "Content/disputes/sample.yml": """
    raised_by: meta
    on: 2026-11-01
    about: ["platform:sample"]
    their_view: Not so.
    our_answer: It is so.
    state: answered
    """,
    "Content/regions/sample.yml": """
    - {id: sample-part, kind: subdivision, name: Part, in_phrase: in a part, parent: fr, languages: [fr]}
    - id: sample-island
      kind: territory
      name: Island
      in_phrase: on an island
      parent: gb
      inherits_parent: true
      aliases: [sample-isle]
    - id: sample-group
      kind: legal-area
      name: Group
      in_phrase: in a group
      also: [The Group]
      note: Only a sample.
      members: [{region: ch, since: 2000-01-01, until: 2030-01-01}, {region: sample-island}]
      except: [sample-part]
      carries: [answers, ways, laws, authorities]
      complete: true
      source: sample-test
    """,
    "Content/sources/sample.yml": """
    - id: sample-test
      url: http://example.org/sample
      insecure: true
      title: A test
      publisher: Testers
      published: 2020-01-01
      kind: test
      lang: en
      authors: [One, Two]
      read: excerpt
      read_on: 2020-02-01
      seen_from: {region: fr, lang: fr}
      archive: {state: saved, url: "https://archive.example/sample", on: 2020-02-01}
      access: registration
      note: Only a sample.
    """,
    "Content/laws/sample.yml": """
    name: Sample law
    short: SL
    citation: SL 1
    region: sample-group
    since: 2010
    until: 2025-01-01
    url: https://example.org/law
    kind: consumer
    checked: 2026-11-01
    source: {id: sample-test, at: page 2, supports: [since], quote: From 2010 on.}
    replaces: [fadp-ch]
    note: Only a sample.
    rights:
      - {id: sample-right, article: "1", name: Right, plain: One may., reason_required: false,
         reply_within: P1M, complaint_to: dpc-ie}
    """,
    "Content/authorities/sample.yml": """
    name: Sample office
    local_name: Office
    region: sample-group
    kind: consumer
    url: https://example.org/
    complaint_url: https://example.org/complain
    languages: [fr]
    lead_for: [meta]
    checked: 2026-11-01
    source: sample-test
    """,
    "Content/events/sample.yml": """
    on: 2026-01-01
    kind: launch
    regions: [world]
    platforms: [sample]
    title: Something began
    summary: It did.
    source: sample-test
    """,
    "Content/tables/sample.yml": """
    title: Numbers
    columns:
      - {name: Year, type: date, meaning: When}
      - {name: Number, type: integer, unit: people, meaning: How many}
    period: 2025
    checked: 2026-11-01
    note: Only a sample.
    source: sample-test
    rows: [{Year: 2024, Number: 1}, {Year: 2025, Number: 2}]
    """,
    "Content/claims/sample.yml": """
    text: People say so.
    made_by: People
    since: 2020
    about: [sample/posts]
    instead: Do something else.
    findings:
      - {region: world, except: [fr], since: by 2020-01-01, finding: unprovable, short: Nobody knows.,
         why: Nobody does., checked: 2026-11-01, source: sample-test}
    """,
    "Content/glossary/sample.yml": """
    name: Sample
    plain: A piece that shows the whole.
    also: [Specimen]
    law: sample
    """,
    "Content/reactions/sample.yml": """
    name: Sample wave
    kind: petition
    platforms: [sample]
    regions: [fr]
    since: 2020
    peak: 2021
    ended: 2022
    summary: People signed.
    excerpt: We sign.
    excerpt_lang: en
    legal_effect: none
    effect_why: It has none.
    why_people: They were angry.
    follows: [cara-2024]
    reach: [{what: signatures, number: 7, bound: exact, on: 2021, note: Few., source: sample-test}]
    people: [{person: mark-zuckerberg, did: Signed, on: 2021, source: sample-test}]
    claims:
      - id: sample-inside
        text: It helps.
        made_by: Signers
        since: 2020
        findings: [{region: world, finding: not-checked, short: Nobody looked., checked: 2026-11-01}]
    checked: 2026-11-01
    source: sample-test
    """,
    "Content/reports/sample.en.md": """
    ---
    title: Report
    lang: en
    summary: What held in 2025.
    published: 2026-02-01
    as_of: 2025-12-31
    updated: 2026-02-02
    authors: [Somebody]
    reviewed_by: Somebody else
    region: fr
    platforms: [sample]
    questions: [posts]
    draft: false
    expires: 2030-01-01
    aliases: [old-sample]
    ---
    Words.
    """,
    "Content/letters/sample.en.md": """
    ---
    title: Letter
    lang: en
    right: sample-right
    reviewed_by: A lawyer
    blanks:
      - {name: why, ask: Why?, required: true, is_reason: true, example: Because.}
    ---
    I object: {why}
    """,
  ]

  private static let platform = """
    name: Sample
    company: meta
    url: https://example.org/
    kind: messenger
    also: [Example]
    assigns_region_by: residence
    crawlers: [samplebot]
    terms: [{title: Terms, url: "https://example.org/terms"}]
    accepts: [{warning: way-not-tested, reason: Only a sample., until: 2030-01-01}]
    replies:
      - {id: sample-reply, by: {person: mark-zuckerberg, role: head}, to: Somebody, on: 2026-01-01,
         channel: letter, about: [posts], asked: What?, answered: This., quote: This., assessment: partly,
         assessment_why: Not all., checked: 2026-11-01, source: sample-test}

    """

  private static let answers = """
    answers:
      - {id: limited, question: posts, region: world, except: [sample-part, fr], answer: used-with-limits,
         since: 2020, checked: 2026-11-01, data_from: 2007, content: [post], people: adults,
         leaves_out: [messages], caveat: Some., limits: Not all., legal_basis: consent,
         confidence: low, review_every: P1Y, source: sample-test}
      - {id: announced, question: posts, region: fr, answer: announced, since: 2024-01-01, expected: 2024-06,
         checked: 2026-11-01, source: sample-test}
      - {id: paused, question: posts, region: fr, answer: paused, since: 2024-03-01,
         by: {actor: dpc-ie, how: order}, checked: 2026-11-01,
         sources: [sample-test,
           {id: sample-inline, url: "http://example.org/inline", insecure: true, title: Inline,
            publisher: Somebody, published: 2024-03-01, kind: authority, lang: en, authors: [One],
            read: excerpt, read_on: 2024-03-02, seen_from: {region: fr, lang: fr},
            archive: {state: saved, url: "https://archive.example/inline", on: 2024-03-02},
            access: open, note: Short., at: page 1, supports: [by]}]}
      - {id: silent, question: posts, region: fr, answer: not-disclosed, since: 2025-01-01, checked: 2026-11-01,
         source: sample-test,
         searched: [{place: Terms, on: 2026-11-01, url: "https://example.org/terms"},
                    {place: Help, on: 2026-11-01}]}
      - {id: disputed, question: ai-chats, region: sample-group, answer: disputed, checked: 2026-11-01,
         why: Two say two things.,
         sources: [{id: sample-test, says: used}, {url: "https://example.org/no", title: No, says: not-used}]}

    """

  private static let ways = """
    ways:
      - {id: sample-form, kind: objection-form, strength: refuse-use, region: fr, except: [sample-part],
         questions: [posts], since: 2020-01-01, until: 2030-01-01, deadline: {by: 2029, what: Send it},
         who: [Everybody],
         needs: {account: true, reason: true, identity_document: false, email: true},
         default_state: used-unless-refused, right: sample-right, letter: sample, replaces: [sample-old],
         url: "https://example.org/form", steps: [{do: Open it, see: A form}], effort: {minutes: 3},
         if_refused: Complain., note: Slow.,
         effect: {future: stops, past: not-undone, by_others: not-covered, granted: after-check},
         tested: {state: works, on: 2026-11-01, account_region: fr}, checked: 2026-11-01,
         source: sample-test}
      - {id: sample-old, kind: setting, region: fr, checked: 2026-11-01, source: sample-test}
    """
}
