import Diagnostics
import Model
import Parsing
import Testing

/// What the mutations start from is right, whole, and not changed by being written anew.
@Suite struct MutatedContentTests {
  private let content = MutatedContent.whole

  @Test func hasNoErrors() {
    #expect(content.findings.filter { $0.severity == .error } == [])
    #expect(MutatedContent.untranslated.findings.filter { $0.severity == .error } == [])
  }

  @Test func saysTheSameWhenItIsWrittenAnew() {
    let data = content.documents.enumerated().filter { !$1.path.hasSuffix(".csv") }
    let (_, documents, findings) = content.validating(
      Dictionary(uniqueKeysWithValues: data.map { ($0, $1.data) }))
    #expect(findings.filter { $0.severity == .error } == [])
    for (before, after) in zip(content.documents, documents) {
      #expect(before.data.written == after.data.written)
    }
  }

  /// No kind of record is left out, and of the fields only those that say the same everywhere.
  @Test func writesEveryFieldOfEveryKind() {
    let records = Dictionary(grouping: content.records) { $0.kind.kind }
    let start: [any Record.Type] =
      Catalog.entityKinds + Catalog.textKinds + [Site.self, Translation.self]
    var known: Set<String> = []
    var waiting = start
    while let kind = waiting.popLast() {
      guard known.insert(kind.kind).inserted else { continue }
      waiting += kind.keys.flatMap(\.shape.records)
    }
    #expect(Set(records.keys) == known)
    let unwritten = records.values.flatMap { records in
      records[0].keys.map(\.name).filter { key in
        !["id", "accepts", "aliases"].contains(key) && records.allSatisfy { $0.node[key] == nil }
      }.map { "\(records[0].kind.kind).\($0)" }
    }
    #expect(
      unwritten.sorted() == [
        "ai_use.list", "article.link_terms", "licence.url", "publisher.email", "reach.sources",
        "translation.on",
      ])
  }
}
