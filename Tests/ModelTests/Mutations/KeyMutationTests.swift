import Diagnostics
import Model
import Parsing
import Testing

/// Keys that no field has, in every record of the content.
@Suite struct KeyMutationTests {
  private let content = MutatedContent.whole

  /// A key that is none is told wherever it stands, and nothing else is told for it.
  @Test func unknownKeysAreNeverAccepted() {
    let records = content.records
    var changed: [Int: Node] = [:]
    for record in records.sorted(by: { $0.depth > $1.depth }) {
      let data = changed[record.file] ?? content.documents[record.file].data
      changed[record.file] = data.replacing(record.steps + [.key("zzq")], with: Node(.scalar("x")))
    }
    let (_, documents, findings) = content.validating(changed)
    let errors = findings.filter { $0.severity == .error }
    let expected = records.compactMap {
      documents[$0.file].data.keyPlace("zzq", at: $0.steps)
    }
    #expect(expected.count > 2000)
    #expect(Set(errors.map(\.rule.id)) == ["unknown-key"])
    #expect(errors.map(\.place).sorted() == expected.sorted())
    print("unknown keys: \(expected.count)")
  }

  /// A misspelt key is told with the right one.
  @Test func misspeltKeysAreToldWithTheRightOnes() {
    let records = content.records
    var count = 0
    for depth in 0...(records.map(\.depth).max() ?? 0) {
      var changed: [Int: Node] = [:]
      var expected: [(file: Int, steps: [Step], key: String)] = []
      for record in records where record.depth == depth {
        var node = record.node
        for entry in record.node.entries where entry.key != "id" {
          node = node.renaming(entry.key, to: "\(entry.key)x")
          expected.append((record.file, record.steps, entry.key))
        }
        let data = changed[record.file] ?? content.documents[record.file].data
        changed[record.file] = data.replacing(record.steps, with: node)
      }
      let (_, documents, findings) = content.validating(changed)
      let errors = Dictionary(grouping: findings.filter { $0.rule == .unknownKey }, by: \.place)
      for misspelt in expected {
        let place = documents[misspelt.file].data.keyPlace("\(misspelt.key)x", at: misspelt.steps)
        let found = place.flatMap { errors[$0] } ?? []
        #expect(
          found.map(\.help) == ["did you mean '\(misspelt.key)'?"],
          "\(documents[misspelt.file].path) \(misspelt.steps) \(misspelt.key)")
      }
      count += expected.count
    }
    #expect(count > 7000)
    print("misspelt keys: \(count)")
  }
}

extension Node {
  fileprivate func renaming(_ key: String, to other: String) -> Node {
    Node(
      .mapping(
        entries.map {
          Entry(key: $0.key == key ? other : $0.key, keyPlace: $0.keyPlace, value: $0.value)
        }))
  }
}
