import Diagnostics
import Foundation

/// What the program says, and where: findings and errors on the error stream, results on the other.
///
/// Where nobody can listen, as on a closed stream or a full disk, the work and its exit status stay.
enum Terminal {
  /// Writes text to the error stream.
  static func error(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }

  /// Writes text to the output stream.
  static func output(_ text: String) {
    try? FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
  }

  /// Tells findings to people; in colour only on a terminal, and not where `NO_COLOR` is set.
  static func tell(_ findings: [Diagnostic], in texts: InputTexts) {
    let wishesNoColor = !(ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
    var printer = DiagnosticText(texts, colored: isatty(STDERR_FILENO) == 1 && !wishesNoColor)
    guard !findings.isEmpty else { return }
    error(printer.text(of: findings) + "\n")
  }

  /// Tells findings to programs, one JSON object a line, on the output stream.
  static func tellAsJSON(_ findings: [Diagnostic], in texts: InputTexts) {
    var printer = DiagnosticJSON(texts)
    output(findings.map { printer.line(for: $0) }.joined())
  }

  /// "1 error, 2 warnings": how many findings of each weight there are; notes only where there are any.
  static func summary(of findings: [Diagnostic]) -> String {
    Severity.allCases.compactMap { severity in
      let count = findings.count { $0.severity == severity }
      guard count > 0 || severity != .note else { return nil }
      return "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
    }.joined(separator: ", ")
  }
}
