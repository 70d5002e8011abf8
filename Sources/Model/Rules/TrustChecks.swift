package import Diagnostics
import Parsing

extension Rule {
  package static let pageMissing = Rule(
    "page-missing", .warning,
    because: """
      Readers can trust what they can question: who says it and who pays, how facts are found, how \
      mistakes are mended, whom to write to, who may be shut out, and on what terms it may be passed on.
      """)
}

extension Catalog {
  /// What a site that asks for trust has to say about itself; a site without settings is told of by
  /// itself.
  func checkTrustPages() -> [Diagnostic] {
    guard !site.origin.entries.isEmpty, hasWholeSettings else { return [] }
    let language = site.baseLanguage.tag
    let wanted = [
      (
        mayHave(.pages, "about"), "page about who publishes it",
        "Content/pages/about.\(language).md"
      ),
      (mayHave(.pages, "method"), "page about its method", "Content/pages/method.\(language).md"),
      (
        mayHave(.pages, "corrections") || !self[Correction.self].isEmpty
          || !hasWhole([Correction.self]),
        "page about corrections",
        "Content/pages/corrections.\(language).md or the first record in Content/corrections.yml"
      ),
      (
        mayHave(.pages, "accessibility"), "statement on accessibility",
        "Content/pages/accessibility.\(language).md, for which docs/accessibility-statement.md has a text"
      ),
      (site.origin.writes("funding"), "word on who pays for it", "'funding:' in Content/site.yml"),
      (
        site.origin.writes("contact"), "address for reports of mistakes",
        "'contact:' in Content/site.yml"
      ),
      (site.origin.writes("licence"), "licence", "'licence:' in Content/site.yml"),
    ].filter { !$0.0 }
    guard !wanted.isEmpty else { return [] }
    return [
      Rule.pageMissing.broken(
        at: site.origin.headPlace,
        "this site has no \(wanted.map(\.1).joined(separator: ", no "))",
        help: "write \(wanted.map(\.2).joined(separator: ", "))")
    ]
  }
}
