import Foundation
import Testing

/// Kinds live in folders of their own; each must stand in the list that everything is made from.
@Suite struct ListTests {
  @Test func everyEntityIsListed() throws {
    let declared = try types(conformingTo: "Entity", in: "Sources/Model/Entities")
    #expect(try declared == listed(in: "Sources/Model/EntityKinds.swift"))
  }

  @Test func everyKindOfTextIsListed() throws {
    let declared = try types(conformingTo: "AuthoredText", in: "Sources/Model/Entities")
    #expect(try declared == listed(in: "Sources/Model/TextKinds.swift"))
  }

  @Test func everyPageKindIsListed() throws {
    let declared = try types(conformingTo: "Page", in: "Sources/Pages/Kinds")
    #expect(try declared == listed(in: "Sources/Pages/PageKinds.swift"))
  }

  @Test func everyExportIsListed() throws {
    let declared = try types(conformingTo: "Export", in: "Sources/Pages/Exports")
    #expect(try declared == listed(in: "Sources/Pages/ExportKinds.swift"))
  }

  @Test func everyFigureIsListed() throws {
    let declared = try ["Figure", "PracticeFigure", "NumbersFigure"].flatMap {
      try types(conformingTo: $0, in: "Sources/Pages/Figures/Kinds")
    }
    #expect(try Set(declared) == listed(in: "Sources/Pages/Figures/FigureKinds.swift"))
  }

  @Test func everyRuleIsListed() throws {
    let declared = try SourceFile.all().flatMap { file in
      file.lines.compactMap { $0.firstMatch(of: /static let (\w+) = Rule\(/)?.output.1 }
    }
    let list = try String(
      contentsOf: SourceFile.repository.appending(path: "Sources/Reporting/AllRules.swift"),
      encoding: .utf8)
    let listed = list.matches(of: /^ *\.(\w+),$/.anchorsMatchLineEndings()).map(\.output.1)
    #expect(listed.sorted() == declared.sorted())
    #expect(listed == listed.sorted())
  }

  @Test func everyRecordThatCanBeLinkedToHasAScheme() throws {
    let declared = try types(
      conformingTo: "LinkedRecord", in: "Sources/Pages/Content")
    let text = try String(
      contentsOf: SourceFile.repository.appending(path: "Sources/Pages/Content/RecordLink.swift"),
      encoding: .utf8)
    #expect(
      declared == Set(text.matches(of: /to\((\w+)\.self/).map { String($0.output.1) }))
  }

  @Test func everyPageKindHasAFileOfItsOwn() throws {
    let files = try SourceFile.all(in: "Sources/Pages/Kinds")
    #expect(
      try Set(files.map { $0.name.replacing(".swift", with: "") })
        == types(conformingTo: "Page", in: "Sources/Pages/Kinds"))
  }

  @Test func everyPageKindHasATemplateAndEveryTemplateIsUsed() throws {
    let kinds = try SourceFile.all(in: "Sources/Pages/Kinds").flatMap { file in
      file.lines.compactMap { $0.firstMatch(of: /static let template = "([^"]+)"/)?.output.1 }
    }
    var used = Set(kinds.map { "Templates/\($0).html" })
    var waiting = Array(used)
    while let path = waiting.popLast() {
      let text = try String(
        contentsOf: SourceFile.repository.appending(path: path), encoding: .utf8)
      for tag in text.matches(of: /\{\{\s*[<>]\s*([^\s}]+)/) {
        let inner = "Templates/\(tag.output.1).html"
        if used.insert(inner).inserted { waiting.append(inner) }
      }
    }
    let files = try SourceFile.paths(in: "Templates").filter { $0.hasSuffix(".html") }
    #expect(used == Set(files))
    #expect(kinds.count == Set(kinds).count)
  }

  /// The types that a folder declares with a conformance.
  private func types(conformingTo conformance: String, in folder: String) throws -> Set<String> {
    let pattern = try Regex<(Substring, Substring)>(
      #"^(?:package )?(?:struct|enum|extension) (\w+): (?:\w+, )*\#(conformance)\b"#)
    return Set(
      try SourceFile.all(in: folder).flatMap { file in
        file.lines.compactMap { $0.firstMatch(of: pattern).map { String($0.output.1) } }
      })
  }

  /// The types in a list of metatypes.
  private func listed(in path: String) throws -> Set<String> {
    let text = try String(contentsOf: SourceFile.repository.appending(path: path), encoding: .utf8)
    return Set(text.matches(of: /(\w+)\.self/).map { String($0.output.1) })
  }
}
