/// How far an address in an attribute is determined by the literal text before a tag.
///
/// What stands at the beginning of an address decides whether it can run script. Words are safe
/// only behind a `/`, `?` or `#`, or behind a whole scheme that is harmless.
enum AddressState: Sendable, Equatable {
  /// No value of the attribute so far settles anything; `prefix` is the literal text so far.
  case open(prefix: [UInt8], hasValue: Bool)
  /// Words can follow: they are within a path, a query or a fragment.
  case settled
  /// A scheme that is not allowed stands before.
  case refused(scheme: String)

  /// The state before anything was written.
  static let start = AddressState.open(prefix: [], hasValue: false)

  /// Reads one literal byte.
  mutating func read(_ byte: UInt8) {
    guard case .open(let prefix, let hasValue) = self, byte > 0x20 else { return }
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): self = .settled
    case UInt8(ascii: ":") where !hasValue:
      self =
        isAllowedScheme(prefix)
        ? .settled : .refused(scheme: String(decoding: prefix, as: UTF8.self))
    default: self = .open(prefix: prefix + [byte], hasValue: hasValue)
    }
  }

  /// Notes that an address was printed here.
  mutating func readValue() {
    if case .open(let prefix, _) = self { self = .open(prefix: prefix, hasValue: true) }
  }

  /// Notes a space in a list of addresses: behind an address a size follows.
  mutating func endItem() {
    if case .open(_, hasValue: true) = self { self = .settled }
  }

  /// The state behind a section that may have been skipped: the less safe of both.
  func joined(with other: AddressState) -> AddressState {
    switch (self, other) {
    case (.refused, _): self
    case (_, .refused): other
    case (.settled, _): other
    case (_, .settled): self
    case (.open(let left, let hasLeft), .open(let right, let hasRight)):
      .open(prefix: left.count > right.count ? left : right, hasValue: hasLeft || hasRight)
    }
  }
}
