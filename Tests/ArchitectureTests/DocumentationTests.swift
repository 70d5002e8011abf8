import Testing

/// Everything that one module offers to another says what it promises.
///
/// Exempt are, and only these:
/// - in types that a list of fields documents (from `static let fields` to the type's end), stored
///   properties, `origin` and `id` among them, and `init() {}`;
/// - the static witnesses of `Record` and `Entity`, which are `kind`, `about`, `folder`, `folders`,
///   `fields` and `idMadeFrom`, and their `check(_:)`;
/// - in `Pages/Kinds/` and `Page.swift`, the witnesses of `Page`: `template`, `navigation`,
///   `isCitable`, `script`, `route`, `file`, `source`, `showing(_:)`, `pages(of:in:)` and `content(_:)`;
/// - in `Pages/Figures/Kinds/`, the witnesses of `Figure`: `name`, `title` and `content(_:)`;
/// - in `Pages/Exports/`, the witnesses of `Export`: `canStand(at:)`, `exports(of:)`, `path` and `bytes`;
/// - in `Preview/`, the witnesses of `PreviewSite`: `basePath`, `isLive`, `hostRules` and `item(at:)`;
/// - in `Publishing/`, the witness of `FileSink`: `take(_:)`;
/// - in `Publishing/Delivery/`, the witnesses of `DeliveryTarget`: `name`, `additions`,
///   `published(before:)` and `deliver(_:by:)`;
/// - witnesses of the standard library's protocols: `<`, `description`, `startIndex`, `endIndex` and
///   `subscript(position:)`;
/// - rules, whose `because` is the documentation, printed to authors;
/// - cases of enumerations and extensions, which are nothing of their own.
@Suite struct DocumentationTests {
  @Test(arguments: try SourceFile.all())
  func everyPackageDeclarationIsDocumented(file: SourceFile) {
    #expect(Self.undocumented(in: file) == [])
  }

  /// The lines of declarations that lack a comment, as `number: text`.
  static func undocumented(in file: SourceFile) -> [String] {
    let fieldScopes = scopesWithFields(in: file.lines)
    return file.lines.enumerated().compactMap { index, line in
      let declaration = line.drop { $0 == " " }
      guard declaration.hasPrefix("package "), !declaration.hasPrefix("package import "),
        !declaration.hasPrefix("package extension ")
      else { return nil }
      guard !isDocumented(file.lines, index), !isWitness(line, in: file.path) else { return nil }
      let isRule = line.contains(/static let \w+ = Rule\(/)
      let isField = fieldScopes.contains { $0.contains(index) } && isFieldOrInit(line)
      return isRule || isField ? nil : "\(index + 1): \(line)"
    }
  }

  /// Whether a comment stands above, attributes and conditions between them passed over.
  private static func isDocumented(_ lines: [String], _ index: Int) -> Bool {
    let above = lines[..<index].lazy.map { $0.drop { $0 == " " } }
      .last { !$0.hasPrefix("@") && !$0.hasPrefix("#") }
    return above?.hasPrefix("/// ") ?? false
  }

  private static func isWitness(_ line: String, in path: String) -> Bool {
    if path.contains("/Pages/Kinds/") || path.hasSuffix("/Page.swift") {
      let page =
        /package (?:static (?:let|var) (?:template|navigation|isCitable|script)\b|(?:let|var) (?:route|file|source)\b|func showing\(_ text|static func pages\(of site|func content\(_ writing)/
      if line.contains(page) { return true }
    }
    let figure = /package (?:static let name\b|var title\b|func content\(_ writing)/
    if path.contains("/Pages/Figures/"), line.contains(figure) { return true }
    let export =
      /package (?:static func (?:canStand\(at path|exports\(of site)|(?:let|var) (?:path|bytes)\b)/
    if path.contains("/Pages/Exports/"), line.contains(export) { return true }
    let site = /package (?:(?:let|var) (?:basePath|isLive|hostRules)\b|func item\(at names)/
    if path.contains("/Preview/"), line.contains(site) { return true }
    let target =
      /package (?:(?:let|var) (?:name|additions)\b|func published\(before release|func deliver\(_ release)/
    if path.contains("/Publishing/Delivery/"), line.contains(target) { return true }
    let sink = /package func take\(_ file/
    if path.contains("/Publishing/"), line.contains(sink) { return true }
    let record =
      /package (?:static let (?:kind|about|folders?|fields|idMadeFrom)\b|mutating func check\(_ reading)/
    let standard =
      /package (?:static func <|var (?:description|startIndex|endIndex)\b|subscript\(position: Int\))/
    return line.contains(record) || line.contains(standard)
  }

  private static func isFieldOrInit(_ line: String) -> Bool {
    line.contains(/^  package var \w+(?:: [^{]+)?(?: = .*)?$/)
      || line.contains(/^  package var origin\b/) || line.contains(/^  package init\(\) \{\}/)
  }

  /// The stretches of lines from a type's `static let fields` to its end.
  private static func scopesWithFields(in lines: [String]) -> [Range<Int>] {
    lines.indices.filter { lines[$0].hasPrefix("  package static let fields:") }.map { start in
      start..<(lines[start...].firstIndex(of: "}") ?? lines.endIndex)
    }
  }
}
