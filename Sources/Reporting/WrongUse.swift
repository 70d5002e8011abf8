import Diagnostics

/// Why a command cannot do what it was asked: for the terminal, not about a file.
package struct WrongUse: Error, Sendable, Hashable {
  /// What is wrong: lowercase, the asker's spelling in quotes, no full stop.
  package let message: String

  /// How to ask instead.
  package let help: String

  /// Says what is wrong and how to ask instead.
  package init(_ message: String, help: String) {
    self.message = message
    self.help = help
  }

  /// Says that nothing has a name, with the nearest of those that are there, else some of them.
  init(_ message: String, wrote name: String, known: [String], else help: String) {
    self.message = message
    let names = Set(known).sorted()
    let shown = names.prefix(8).joined(separator: ", ") + (names.count > 8 ? ", …" : "")
    self.help =
      nearestName(to: name, among: names).map { "did you mean '\($0)'?" }
      ?? (names.isEmpty ? help : "there is \(shown)")
  }
}
