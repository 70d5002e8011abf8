extension Array {
  /// The same elements in memory that holds nothing else.
  package var withoutRoomToGrow: [Element] {
    Array(unsafeUninitializedCapacity: count) { buffer, filled in
      filled = buffer.initialize(fromContentsOf: self)
    }
  }
}
