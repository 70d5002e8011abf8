package import Diagnostics
import Parsing

extension Rule {
  package static let correctionReverted = Rule(
    "correction-reverted", .error,
    because: """
      A correction promised readers what the site says from then on. When the data no longer says \
      so, the old mistake may have come back.
      """)
}

extension Catalog {
  /// Corrections and disputes about nothing, and corrections that no longer hold.
  func checkCorrections() -> [Diagnostic] {
    self[Dispute.self].flatMap { $0.about.compactMap(checkExists) }
      + self[Correction.self].flatMap { correction in
        let written = correction.affects
        let others = correction.expectations.compactMap(\.record).filter { !written.contains($0) }
        return (written + others).compactMap(checkExists)
          + correction.expectations.compactMap(checkHolds)
      }
  }

  private func checkExists(_ address: RecordAddress) -> Diagnostic? {
    guard case .missing(let message, let suggestion)? = search(for: address) else { return nil }
    return Rule.unknownReference.broken(
      at: address.place, message, help: suggestion ?? "correct the address")
  }

  private func checkHolds(_ expectation: Expectation) -> Diagnostic? {
    guard let address = expectation.record, let record = record(at: address) else { return nil }
    let fieldPlace = expectation.origin["field"]?.place ?? expectation.origin.headPlace
    guard let origin = record.origin else {
      return Rule.badValue.broken(
        at: expectation.origin["record"]?.place ?? address.place,
        "'\(address.text)' is not a single record",
        help: "name one answer by its id, such as 'answer:facebook/posts-eea-2024-06-14'")
    }
    let field = origin.value(at: expectation.field.split(separator: ".").map(String.init))
    guard let field, field.content != .absent else {
      return Rule.correctionReverted.broken(
        at: expectation.origin.headPlace, "'\(address.text)' has no '\(expectation.field)' now",
        help: "write it again, or correct the name of the field",
        related: [RelatedPlace("the record", at: origin.headPlace)])
    }
    guard let texts = field.texts else {
      return Rule.badValue.broken(
        at: fieldPlace, "'\(expectation.field)' has parts of its own",
        help: "write the key of one of them behind it, with a '.' between",
        related: [RelatedPlace("what stands there", at: field.headPlace)])
    }
    guard texts != expectation.value else { return nil }
    return Rule.correctionReverted.broken(
      at: expectation.origin["value"]?.place ?? expectation.origin.headPlace,
      "'\(expectation.field)' of '\(address.text)' is now '\(texts.joined(separator: ", "))'",
      help: "correct the data again, or write a new correction and take this expectation out",
      related: [RelatedPlace("what stands there", at: field.place)])
  }
}

extension Node {
  /// The value that a path of keys leads to; items of lists are named by their ids or by their
  /// positions from 1.
  fileprivate func value(at path: [String]) -> Node? {
    path.reduce(self) { node, part in
      guard case .list(let items)? = node?.content else { return node?[part] }
      return items.enumerated().first { $1.name(at: $0) == part }?.element
    }
  }

  /// The texts of a scalar or of a list of scalars.
  fileprivate var texts: [String]? {
    switch content {
    case .scalar(let text): return [text]
    case .list(let items):
      let texts = items.compactMap { item -> String? in
        if case .scalar(let text) = item.content { text } else { nil }
      }
      return texts.count == items.count ? texts : nil
    default: return nil
    }
  }
}
