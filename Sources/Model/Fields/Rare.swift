/// A property that most records leave empty, kept outside of the record.
///
/// Records are copied often. With its rare parts outside, a record has few parts to count.
@propertyWrapper
package struct Rare<Value: Sendable>: Sendable {
  private var place: Place?

  private enum Place: Sendable {
    indirect case holding(Value)
  }

  /// Keeps a value, or nothing.
  package init(wrappedValue: Value?) {
    place = wrappedValue.map { .holding($0) }
  }

  /// The value, if there is one.
  package var wrappedValue: Value? {
    get {
      guard case .holding(let value)? = place else { return nil }
      return value
    }
    set { place = newValue.map { .holding($0) } }
  }
}
