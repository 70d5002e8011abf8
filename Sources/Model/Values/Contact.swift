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
  return parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && parts[1].contains(".")
    && !text.contains { "/:?#<>\"' ".contains($0) }
}
