/// Why a command cannot answer what it was asked: for the terminal, not about a file.
package struct WrongUse: Error, Sendable, Hashable {
  /// What is wrong: lowercase, the asker's spelling in quotes, no full stop.
  package let message: String

  /// How to ask instead.
  package let help: String
}
