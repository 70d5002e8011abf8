import Synchronization

/// A name that templates look values up by.
///
/// Equal names share one small number in the whole process, so that a lookup compares numbers. The
/// numbers depend on the order of first use and therefore never reach any output. Names are written
/// in source code and templates; never make one of an author's data, they are kept for ever.
package struct TemplateName: Hashable, Sendable, ExpressibleByStringLiteral {
  let id: Int32

  /// The name that is written so.
  package init(_ text: String) {
    self.init(id: knownNames.withLock { $0.id(of: text) })
  }

  private init(id: Int32) {
    self.id = id
  }

  /// The name that is written so in the source code.
  ///
  /// Pages make objects of literal names for each of their rows, so a literal is recognised by its
  /// address, which never changes, without taking the lock.
  package init(stringLiteral text: StaticString) {
    guard text.hasPointerRepresentation else {
      self.init("\(text)")
      return
    }
    let address = UInt64(UInt(bitPattern: text.utf8Start))
    if let known = LiteralCache.id(at: address) {
      self.init(id: known)
      return
    }
    self.init("\(text)")
    LiteralCache.note(id, at: address)
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

/// The names of literals by their addresses; one of those that share a slot is remembered.
private enum LiteralCache {
  private static let slots = InlineArray<2048, Atomic<UInt64>> { _ in Atomic(0) }

  /// How many bits of a slot hold the name's number; the rest holds the address.
  private static let idBits: UInt64 = 16

  static func id(at address: UInt64) -> Int32? {
    let word = slots[slot(of: address)].load(ordering: .relaxed)
    return word >> idBits == address ? Int32(word & (1 << idBits - 1)) : nil
  }

  static func note(_ id: Int32, at address: UInt64) {
    guard id < 1 << idBits, address < 1 << (64 - idBits) else { return }
    slots[slot(of: address)].store(address << idBits | UInt64(id), ordering: .relaxed)
  }

  private static func slot(of address: UInt64) -> Int {
    Int((address ^ address >> 11) % 2048)
  }
}
