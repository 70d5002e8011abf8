/// What a parser of structured data could read.
package struct ParsedData: Sendable {
  /// The data; `absent` where there is none.
  package let data: Node

  /// Whether something was left out because the parser could not read it.
  package let isIncomplete: Bool

  /// Puts data together with how whole it is.
  package init(_ data: Node, isIncomplete: Bool) {
    self.data = data
    self.isIncomplete = isIncomplete
  }
}
