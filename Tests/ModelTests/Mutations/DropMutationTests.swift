import Diagnostics
import Model
import Parsing
import Testing

/// Every field that some record of the content writes, taken away.
@Suite struct DropMutationTests {
  private let content = MutatedContent.untranslated

  /// What is optional as a field, and missed all the same where something else asks for it.
  private static let needs: [String: String] = [
    "answer.by": "paused-without-actor", "answer.limits": "limits-missing",
    "answer.searched": "not-disclosed-without-search", "citation.says": "dispute-needs-two",
    "reach.on": "reach-without-date", "person.public_figure": "person-not-public",
    // Nothing else says what is meant.
    "answer.why": "missing-key", "region.parent": "missing-key",
    "citation.id": "missing-key", "expectation.record": "missing-key", "table.rows": "missing-key",
    "way.checked": "missing-key", "article.as_of": "missing-key",
    "article.published": "missing-key",
    "reply.answered": "missing-key", "reply.assessment_why": "missing-key",
    "dispute.our_answer": "missing-key",
    // An address with 'http'.
    "source.insecure": "bad-value", "citation.insecure": "bad-value",
  ]

  @Test func droppedFieldsAreMissedOrDefaulted() {
    var numbers = SeededNumbers(seed: 1)
    let drops = { (record: WrittenRecord, key: Key) in
      record.node[key.name] == nil ? nil : Mutation(record, key, to: nil)
    }
    // Of what only some records miss, all are tried, since a drawn one may do without.
    let mutations =
      content.samples(of: 2, &numbers, drops)
      + content.samples(of: 300, &numbers) { record, key in
        Self.needs["\(record.kind.kind).\(key.name)"] == nil ? nil : drops(record, key)
      }
    var missed: Set<String> = []
    for outcome in content.outcomes(of: mutations) {
      let (name, key) = (outcome.mutation.name, outcome.mutation.key)
      let errors = outcome.errors.filter {
        !Outcome.followOns.contains($0.rule.id)
          // A blank that is not whole takes no reason.
          && !(name.hasPrefix("blank.") && $0.rule.id == "reason-blank-missing")
      }
      let steps = outcome.mutation.record.steps
      // A dispute lacks what one of its sources says.
      let home = name == "citation.says" ? steps.dropLast(2) : steps
      let place = outcome.document.data[home]?.place
      #expect(errors.allSatisfy { place?.encloses($0.place) == true }, "\(outcome.told)")
      let found = errors.map(\.rule.id)
      if key.isRequired {
        #expect(found == ["missing-key"], "\(outcome.told)")
        #expect(errors.first?.message.hasSuffix("has no '\(key.name)'") == true)
      } else if key.name == "id", outcome.mutation.isOfList {
        #expect(found == ["missing-key"], "\(outcome.told)")
      } else {
        let isSource = key.name == "source" || key.name == "sources"
        let needed = isSource ? "no-source" : Self.needs[name]
        #expect(found.isEmpty || found == [needed], "\(outcome.told)")
        if !found.isEmpty { missed.insert(isSource ? "source" : name) }
      }
    }
    #expect(missed == Set(Self.needs.keys).union(["source"]))
    print("dropped: \(mutations.count)")
    #expect(mutations.count > 500)
  }

  /// Where the words of the default are a value that one may write, writing it changes nothing.
  @Test func defaultsAreWhatTheyAreSaidToBe() {
    var numbers = SeededNumbers(seed: 5)
    let drops = content.samples(of: 1, &numbers) { record, key in
      guard let written = key.defaultText, record.node[key.name] != nil,
        key.shape.misfits(of: Node(.scalar(written))).isEmpty, key.shape.isClosed
      else { return nil }
      return Mutation(record, key, to: nil)
    }
    let writes = drops.map { drop in
      Mutation(drop.record, drop.key, to: Node(.scalar(drop.key.defaultText ?? "")))
    }
    for (dropped, written) in zip(content.outcomes(of: drops), content.outcomes(of: writes)) {
      let before = dropped.catalog.told(ofFileAt: dropped.document.path)
      #expect(before.count > 20)
      #expect(before == written.catalog.told(ofFileAt: written.document.path), "\(dropped.told)")
    }
    print("defaults: \(drops.map(\.name).sorted().joined(separator: ", "))")
    #expect(drops.count > 12)
  }
}

extension Mutation {
  /// Whether the record stands in a list whose items only their ids name.
  fileprivate var isOfList: Bool {
    guard let kind = record.kind as? any Entity.Type, case .item = record.steps.last else {
      return false
    }
    return kind.idMadeFrom == nil
  }
}

extension Shape {
  /// Whether only some texts are right, so that the words of a default cannot be taken for one by chance.
  fileprivate var isClosed: Bool { !misfits(of: Node(.scalar("§ 0"))).isEmpty }
}
