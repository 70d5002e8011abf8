import Synchronization

/// A name that templates look values up by.
///
/// Equal names share one small number in the whole process, so that a lookup compares numbers. The
/// numbers depend on the order of first use and therefore never reach any output. Names are written
/// in source code and templates; never make one of an author's data, they are kept for ever.
///
/// Making a name takes a lock and a table: where an object is made for each of many rows, keep its
/// names in static constants.
package struct TemplateName: Hashable, Sendable, ExpressibleByStringLiteral {
  let id: Int32

  /// The name that is written so.
  package init(_ text: String) {
    id = knownNames.withLock { $0.id(of: text) }
  }

  /// The name that is written so.
  package init(stringLiteral text: String) {
    self.init(text)
  }

  /// How the name is written.
  package var text: String {
    knownNames.withLock { $0.texts[Int(id)] }
  }
}

private let knownNames = Mutex(NameTable())

private struct NameTable {
  var texts: [String] = []
  private var ids: [String: Int32] = [:]

  mutating func id(of text: String) -> Int32 {
    if let known = ids[text] { return known }
    let id = Int32(texts.count)
    texts.append(text)
    ids[text] = id
    return id
  }
}
