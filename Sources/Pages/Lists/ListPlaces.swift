import Model

/// On which page of a whole list each of its items stands, for links to one item.
struct ListPlaces<Key: Hashable & Sendable>: Sendable {
  private let pages: [Key: Int]

  /// Takes the items' keys in the order in which the list shows them.
  init(_ keys: [Key]) {
    pages = Dictionary(
      keys.enumerated().map { ($1, $0 / listPageLength + 1) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The number of the page that shows an item; the first where the list does not have it.
  func page(of key: Key) -> Int { pages[key] ?? 1 }
}
