import Diagnostics
import Model
import Parsing

/// One edit of one record: other data where its steps lead, or none.
struct Mutation {
  let record: WrittenRecord
  let key: Key
  let steps: [Step]
  let part: Node?

  /// Which field of which kind is edited.
  var name: String { "\(record.kind.kind).\(key.name)" }

  /// The value of a field becomes something else; nil takes the field away.
  init(_ record: WrittenRecord, _ key: Key, to part: Node?) {
    self.record = record
    self.key = key
    self.part = part
    steps = record.steps(to: key)
  }

  /// A single value becomes another text.
  init(_ value: WrittenValue, to text: String) {
    record = value.record
    key = value.key
    steps = value.steps
    part = Node(.scalar(text))
  }
}

/// An edit with what came of it.
struct Outcome {
  let mutation: Mutation
  let catalog: Catalog

  /// The edited file, as it was read again.
  let document: Document

  /// The errors in that file.
  let errors: [Diagnostic]

  /// Rules that other records break which rest on what was edited, in this run or this file.
  static let followOns: Set<String> = [
    "unknown-reference", "group-cannot-carry", "correction-reverted",
  ]

  /// Whether a rule is broken within the part that steps lead to.
  func breaks(_ rules: Set<String>, at steps: [Step]) -> Bool {
    guard let place = document.data[steps]?.place else { return false }
    return errors.contains { rules.contains($0.rule.id) && place.encloses($0.place) }
  }

  /// The edit and what was found, for messages.
  var told: String {
    let steps = mutation.steps.map(\.description).joined(separator: ".")
    return "\(document.path) \(steps) (\(mutation.name)): "
      + errors.map { "\($0.rule.id) \($0.message)" }.joined(separator: "; ")
  }
}

extension MutatedContent {
  /// Makes all edits and gives what came of each: many in one run, one in each file.
  func outcomes(of mutations: [Mutation]) -> [Outcome] {
    var waiting = Dictionary(grouping: mutations, by: \.record.file)
    var outcomes: [Outcome] = []
    while !waiting.isEmpty {
      // What one version of a letter says is told of the others, so only one of them is edited.
      var letters: Set<Substring> = []
      let turn = waiting.compactMap { $0.value.last }.sorted { $0.record.file < $1.record.file }
        .filter { mutation in
          let path = documents[mutation.record.file].path
          return !path.hasPrefix("Content/letters/")
            || letters.insert(path.prefix { $0 != "." }).inserted
        }
      for mutation in turn { waiting[mutation.record.file]?.removeLast() }
      waiting = waiting.filter { !$0.value.isEmpty }
      outcomes += run(turn)
    }
    return outcomes
  }

  private func run(_ mutations: [Mutation]) -> [Outcome] {
    var changed: [Int: Node] = [:]
    for mutation in mutations {
      let file = mutation.record.file
      changed[file] = documents[file].data.replacing(mutation.steps, with: mutation.part)
    }
    let (catalog, documents, findings) = validating(changed)
    let errors = findings.filter { $0.severity == .error }
    return mutations.map { mutation in
      let document = documents[mutation.record.file]
      return Outcome(
        mutation: mutation, catalog: catalog, document: document,
        errors: errors.filter { $0.place.path == document.path })
    }
  }
}

extension TextRange {
  /// Whether another place lies in this one.
  func encloses(_ other: TextRange) -> Bool {
    path == other.path && bytes.lowerBound <= other.bytes.lowerBound
      && other.bytes.upperBound <= bytes.upperBound
  }
}

extension MutatedContent {
  /// For each field of each kind as many edits as wanted, of records that are drawn, spread over files;
  /// `edit` is nil for a record whose field cannot be edited so.
  func samples(
    of count: Int, _ numbers: inout SeededNumbers,
    _ edit: (WrittenRecord, Key) -> Mutation?
  ) -> [Mutation] {
    var load: [Int: Int] = [:]
    var samples: [Mutation] = []
    for (_, records) in Dictionary(grouping: records, by: { $0.kind.kind }).sorted(by: {
      $0.key < $1.key
    }) {
      for key in records[0].keys {
        var edits = records.compactMap { edit($0, key) }.shuffled(using: &numbers)
        for _ in 0..<count {
          let lightest = edits.indices.min {
            load[edits[$0].record.file, default: 0] < load[edits[$1].record.file, default: 0]
          }
          guard let lightest else { break }
          let mutation = edits.remove(at: lightest)
          load[mutation.record.file, default: 0] += 1
          samples.append(mutation)
        }
      }
    }
    return samples
  }
}
