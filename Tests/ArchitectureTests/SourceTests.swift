import Testing

/// What no source file may hold.
@Suite struct SourceTests {
  /// Words of the sites' subject, which parsers and templates must not know.
  static let domainWords: Set<String> = [
    "actor", "answer", "answers", "article", "articles", "authority", "authorities", "catalog",
    "claim", "claims", "country", "countries", "evidence", "explainer",
    "explainers", "letter", "law", "laws", "organisation", "organisations", "platform",
    "platforms", "practice", "practices", "question", "questions", "reaction", "reactions",
    "region", "regions", "reply", "replies", "verdict",
  ]

  /// Modules that give the same bytes on every machine, at all times.
  static let pure: Set<String> = ["Diagnostics", "Parsing", "Model", "Templating", "Pages"]

  /// What reads a clock, the environment, a locale, the disk or chance, by how it is written.
  static let impure = [
    " Date()", "(Date()", "Clock()", "clock_gettime", "time(nil", "ProcessInfo", "getenv",
    "environ[", "Locale",
    "TimeZone", "Calendar(", "FileManager", "FileHandle", "fopen(", "readLine(", ".random",
    "RandomNumberGenerator", "shuffled()", "hashValue",
  ]

  @Test(arguments: try SourceFile.all())
  func hasAtMost500Lines(file: SourceFile) {
    #expect(file.lines.count <= 500)
  }

  @Test(arguments: try SourceFile.all().filter { ["Parsing", "Templating"].contains($0.module) })
  func knowsNoDomainWord(file: SourceFile) {
    #expect(file.words.intersection(Self.domainWords) == [])
  }

  @Test(arguments: try SourceFile.all().filter { pure.contains($0.module) })
  func readsNoClockEnvironmentLocaleOrDisk(file: SourceFile) {
    #expect(file.linesOfCode.filter { line in Self.impure.contains { line.contains($0) } } == [])
  }

  @Test(arguments: try SourceFile.all())
  func namesNoFolderOfOneMachine(file: SourceFile) {
    let folders = ["work", "tmp", "home", "Users"].map { "/\($0)" }
    #expect(file.lines.filter { line in folders.contains { line.contains($0) } } == [])
  }

  @Test func onePlaceEscapesHTMLAndOneUndoesIt() throws {
    let escaping = try SourceFile.all().filter { file in
      file.linesOfCode.contains { $0.contains("&amp;") || $0.contains("&lt;") }
    }
    #expect(
      escaping.map(\.path) == [
        "Sources/Pages/Site/LinkEnds.swift", "Sources/Templating/HTMLEscaping.swift",
      ])
  }
}
