import Diagnostics
import Model
import Parsing
import Testing

/// Every mention of a record in the content, leading elsewhere.
@Suite struct ReferenceMutationTests {
  private let content = MutatedContent.whole

  /// Nothing has the id, it is that of a record of another kind, or it is nearly right.
  @Test(arguments: ["nowhere", "other kind", "misspelt"])
  func unknownReferencesAreTold(how: String) {
    let references = content.records.flatMap(\.values).filter {
      !$0.referencedKinds.isEmpty && isIdentifier($0.text)
    }
    var changed: [Int: Node] = [:]
    for reference in references {
      let id =
        switch how {
        case "nowhere": "nothing-is-called-so"
        case "misspelt": "\(reference.text)x"
        default: reference.referencedKinds.contains(Platform.kind) ? "gb" : "facebook"
        }
      let data = changed[reference.record.file] ?? content.documents[reference.record.file].data
      changed[reference.record.file] = data.replacing(reference.steps, with: Node(.scalar(id)))
    }
    let (_, documents, findings) = content.validating(changed)
    let found = Dictionary(
      grouping: findings.filter { $0.rule == .unknownReference }, by: \.place)
    for reference in references {
      let place = documents[reference.record.file].data[reference.steps]?.place
      let told = place.flatMap { found[$0] } ?? []
      #expect(
        told.count == 1,
        "\(documents[reference.record.file].path) \(reference.steps) \(reference.name)")
      if how == "misspelt" {
        #expect(
          told.allSatisfy { $0.help?.hasPrefix("did you mean '") == true },
          "\(told.map(\.help)) \(reference.text)")
      }
    }
    #expect(references.count > 1000)
    print("references, \(how): \(references.count)", Set(references.map(\.name)).count)
  }
}
