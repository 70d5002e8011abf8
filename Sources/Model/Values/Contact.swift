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
      let parts = text.split(separator: "@", omittingEmptySubsequences: false)
      let isMailbox =
        parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && parts[1].contains(".")
        && !text.contains { "/:?#<>\"' ".contains($0) }
      if isMailbox { return .mailbox(text) }
      return reading.address(text, at: node.place).map { .page($0) }
    }
  }
}
