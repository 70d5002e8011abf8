import Diagnostics
import Foundation
import Publishing
import Reporting
import Testing

/// The schemas hold what `limpid check` holds, as far as forms go; an independent validator says so.
///
/// With `LIMPID_UPDATE_EXPECTED=1` in the environment, `docs/schema/` and `docs/reference.md` are
/// written anew.
@Suite struct SchemaTests {
  private static let docs = FixtureSite.repository.appending(path: "docs")
  private static let updates =
    ProcessInfo.processInfo.environment["LIMPID_UPDATE_EXPECTED"] == "1"

  @Test(arguments: ContentKind.all.map(\.name))
  func isCommitted(kind: String) throws {
    let file = Self.docs.appending(path: "schema/\(kind).json")
    let text = try #require(ContentKind.named(kind)).schema.indentedText
    if Self.updates { try Data(text.utf8).write(to: file) }
    #expect(text == (try String(contentsOf: file, encoding: .utf8)))
  }

  @Test func theManualIsCommitted() throws {
    let file = Self.docs.appending(path: "reference.md")
    if Self.updates { try Data(manual().utf8).write(to: file) }
    #expect(manual() == (try String(contentsOf: file, encoding: .utf8)))
  }

  @Test func noOtherSchemaIsCommitted() throws {
    let folder = Self.docs.appending(path: "schema").path(percentEncoded: false)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(names == ContentKind.all.map { "\($0.name).json" })
  }

  @Test func allFollowTheirMetaschema() throws {
    let files = ContentKind.all.map {
      Self.docs.appending(path: "schema/\($0.name).json").path(percentEncoded: false)
    }
    #expect(try Validator.malformedSchemas(files) == [])
  }

  /// Headings of the manual, and definitions of the schemas, are found by their names.
  @Test func noTwoHeadingsOfTheManualAreEqual() {
    let headings = manual().split(separator: "\n").filter { $0.hasPrefix("### ") }
    #expect(headings.count > 50)
    #expect(Set(headings).count == headings.count)
  }

  /// The kinds that this repository has files of.
  private static func usedKinds() throws -> [String] {
    try ContentKind.all.filter { try !$0.files(of: FixtureSite.repository).isEmpty }.map(\.name)
  }

  @Test func nearlyAllKindsAreUsedHere() throws {
    let unused = Set(ContentKind.all.map(\.name)).subtracting(try Self.usedKinds())
    #expect(unused.isSubset(of: ["correction", "dispute"]))
  }

  @Test(arguments: try usedKinds())
  func acceptsTheContentOfThisRepository(kind: String) throws {
    let kind = try #require(ContentKind.named(kind))
    let files = try kind.files(of: FixtureSite.repository)
    #expect(try refused(files, by: kind) == [])
  }

  /// Editors find the schema of a file by its first line.
  @Test func everyDataFileOfThisRepositoryNamesItsSchema() throws {
    for kind in ContentKind.all where kind.isNamedInFiles {
      for file in try kind.files(of: FixtureSite.repository) {
        let up = String(repeating: "../", count: file.name.count { $0 == "/" } + 1)
        let line = "# yaml-language-server: $schema=\(up)docs/schema/\(kind.name).json\n"
        #expect(file.text.hasPrefix(line), "\(file.name)")
      }
    }
  }

  @Test(arguments: SchemaCases.all)
  func agreesWithCheck(cases: SchemaCases) async throws {
    let kind = try #require(ContentKind.named(cases.kind))
    #expect(Set(cases.cases.map(\.text)).count == cases.cases.count)
    var wrong: Set<String> = []
    for one in cases.cases {
      let file = InputFile(path: cases.path, bytes: Array(one.text.utf8))
      let base = try FixtureSite.base().filter { $0.path != cases.path }
      let settings = try BuildSettings(today: "2026-11-23", workers: 1)
      let site = await BuiltSite.building(SiteInput(own: base + cases.beside + [file]), settings)
      let errors = site.diagnostics.filter { $0.severity == .error }
      #expect(errors.isEmpty == one.isRight, "\(one.why): \(errors.map(\.message))")
      if !one.isRight { wrong.insert(one.why) }
    }
    let files = cases.cases.map { (name: $0.why, text: $0.text) }
    let judgedOtherwise = try refused(files, by: kind).symmetricDifference(wrong)
    #expect(judgedOtherwise == [])
  }

  /// Sites whose one fault is a form.
  @Test(arguments: [
    ("bad-type", "platform"), ("bad-value", "platform"), ("bad-date", "platform"),
    ("missing-key", "platform"), ("unknown-key", "platform"), ("quote-too-long", "platform"),
    ("text-too-long", "term"),
  ])
  func refusesARefusedSite(id: String, kind: String) throws {
    let kind = try #require(ContentKind.named(kind))
    let files = try FixtureSite(id: id).input().own.filter { file in
      file.path.hasPrefix(kind.paths[0].replacing("*.yml", with: "")) || file.path == kind.paths[1]
    }
    #expect(files.count == 1)
    let texts = files.map { (name: id, text: String(decoding: $0.bytes, as: UTF8.self)) }
    #expect(try refused(texts, by: kind) == [id])
  }

  /// The names of those files that a kind's schema refuses.
  private func refused(_ files: [(name: String, text: String)], by kind: ContentKind) throws
    -> Set<String>
  {
    let folder = try ScratchFolder()
    for file in files {
      let name = file.name.replacing("/", with: "_")
      try folder.put(kind.data(of: file.text), as: "\(name).yml")
    }
    let schema = try ScratchFolder()
    try schema.put(kind.schema.indentedText, as: "schema.json")
    let refused = try Validator.refused(in: folder.path, by: "\(schema.path)/schema.json")
    return Set(refused.map { String($0.dropLast(".yml".count)) })
  }
}

extension ContentKind {
  /// The kind's files in a site, by their paths.
  fileprivate func files(of site: URL) throws -> [(name: String, text: String)] {
    let content = site.appending(path: "Content").path(percentEncoded: false)
    return try FileManager.default.subpathsOfDirectory(atPath: content).sorted().filter { path in
      let folder = path.split(separator: "/").first.map(String.init) ?? ""
      switch layout {
      case .settings: return path == "site.yml"
      case .records(let own):
        return path == "\(own).yml" || (folder == own && path.hasSuffix(".yml"))
      case .frontMatter(let own): return own.contains(folder) && path.hasSuffix(".md")
      case .translations: return folder == "translations" && path.hasSuffix(".yml")
      }
    }.map { (name: $0, text: try String(contentsOfFile: "\(content)/\($0)", encoding: .utf8)) }
  }

  /// Whether files begin with a line for editors: texts and translations do not.
  fileprivate var isNamedInFiles: Bool {
    switch layout {
    case .settings, .records: true
    case .frontMatter, .translations: false
    }
  }

  /// The data of a file: all of it, or what stands above a text.
  fileprivate func data(of text: String) -> String {
    guard case .frontMatter = layout else { return text }
    return text.split(separator: "---\n", maxSplits: 2, omittingEmptySubsequences: false)
      .dropFirst().first.map(String.init) ?? ""
  }
}
