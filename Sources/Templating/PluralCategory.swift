/// A form that a language has for certain numbers, as Unicode's CLDR names them.
package enum PluralCategory: String, Sendable, Hashable, CaseIterable {
  /// Such as Arabic for 0.
  case zero
  /// Such as English for 1.
  case one
  /// Such as Arabic for 2.
  case two
  /// Such as Polish for 2 to 4.
  case few
  /// Such as Polish for 5 to 21.
  case many
  /// All other numbers; every language has it.
  case other
}
