package import Diagnostics
import Parsing

/// The address of a record in data, written as links in texts are: `answer:facebook/posts/eea`.
package struct RecordAddress: Sendable, Hashable {
  /// What kind of record is meant: the word before the `:`.
  package let scheme: String

  /// The ids behind the `:`, as many as a form of the scheme has.
  package let parts: [String]

  /// Where the address was written.
  package let place: TextRange

  /// The address as it was written.
  package var text: String { "\(scheme):\(parts.joined(separator: "/"))" }
}

extension FieldType where Value == RecordAddress {
  /// The address of a record, in a form of a known scheme; the catalog checks that it leads somewhere.
  static var recordAddress: FieldType {
    let form = ScalarForm.recordAddress
    return FieldType(.scalar(form)) { node, reading in
      guard let text = reading.scalar(node, expecting: form.name) else { return nil }
      let name = text.prefix { $0 != ":" }
      guard let scheme = RecordScheme.named(String(name)), name.count < text.count else {
        let known = RecordScheme.all.map(\.name)
        reading.report(
          Rule.badValue.broken(
            at: node.place, "'\(text)' is not the address of a record",
            help: nearestName(to: String(name), among: known).map { "did you mean '\($0):'?" }
              ?? "addresses begin with \(known.map { "\($0):" }.joined(separator: ", "))"))
        return nil
      }
      let parts = text.dropFirst(name.count + 1)
        .split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      guard scheme.counts.contains(parts.count), parts.allSatisfy({ !$0.isEmpty }) else {
        reading.report(
          Rule.badValue.broken(
            at: node.place, "'\(text)' does not name one record",
            help: "write it like \(scheme.forms.map { "'\($0)'" }.joined(separator: " or "))"))
        return nil
      }
      return RecordAddress(scheme: scheme.name, parts: parts, place: node.place)
    }
  }
}
