import Parsing

/// Where readers can report mistakes.
package enum Contact: Sendable, Hashable {
  /// A page or form on the web.
  case page(WebAddress)
  /// A public mailbox.
  case mailbox(String)

  /// The address that a link leads to.
  package var link: String {
    switch self {
    case .page(let address): address.text
    case .mailbox(let mailbox): "mailto:\(mailbox)"
    }
  }

  /// The same, with what a mistake is reported about filled in: the path of a page of the site.
  package func link(about path: String) -> String {
    switch self {
    case .page(let address):
      let parts = address.text.split(
        separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      let query = "\(parts[0].contains("?") ? "&" : "?")about=\(path)"
      return ([parts[0] + query] + parts.dropFirst()).joined(separator: "#")
    case .mailbox(let mailbox): return "mailto:\(mailbox)?subject=\(path)"
    }
  }
}

extension FieldType where Value == Contact {
  /// An `https` address, or a mailbox.
  static var contact: FieldType {
    FieldType(.either([.scalar(.address), .scalar(.mailbox)])) { node, reading in
      guard let text = reading.scalar(node, expecting: "an https address or a mailbox") else {
        return nil
      }
      if isMailbox(text) { return .mailbox(text) }
      return reading.address(text, at: node.place).map { .page($0) }
    }
  }
}

extension FieldType where Value == String {
  /// A public mailbox.
  static var mailbox: FieldType { scalar(.mailbox) { isMailbox($0) ? $0 : nil } }
}

private func isMailbox(_ text: String) -> Bool {
  let parts = text.split(separator: "@", omittingEmptySubsequences: false)
  guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else { return false }
  let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
  return labels.count > 1 && labels.allSatisfy { !$0.isEmpty }
    && !text.contains { "/:?#<>\"'".contains($0) }
    && text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F }
}
