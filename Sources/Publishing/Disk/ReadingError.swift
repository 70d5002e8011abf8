/// Files of a site could not be read; nothing is made of the rest.
///
/// All of them are told at once.
package struct ReadingError: Error, Sendable, Hashable {
  /// A file that could not be read, and why.
  package struct Fault: Sendable, Hashable {
    /// The path from the site's folder.
    package let path: String

    /// What is wrong with it, in lowercase, without a full stop.
    package let message: String

    /// How to mend it.
    package let help: String
  }

  /// What could not be read, in the order of their paths; never empty.
  package let faults: [Fault]

  /// All faults as lines for the terminal, each with its help.
  package var text: String {
    faults.map { "\($0.path): error: \($0.message)\n  help: \($0.help)\n" }.joined()
  }
}
