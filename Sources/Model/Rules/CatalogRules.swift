package import Diagnostics
import Parsing

extension Rule {
  package static let unknownReference = Rule(
    "unknown-reference", .error,
    because: "A record is mentioned that does not exist, so the page would lead nowhere.")
  package static let translationOutdated = Rule(
    "translation-outdated", .warning,
    because: """
      The original text has changed since it was translated; readers of the other language may be \
      told something that no longer holds.
      """)
  package static let sourceUntitled = Rule(
    "source-untitled", .warning,
    because: "Readers want to know what they open and who wrote it, not only an address.")
  package static let groupCannotCarry = Rule(
    "group-cannot-carry", .error,
    because: """
      Only a group that shares a legal regime hands answers on to its members. A label such as a \
      travel area carries nothing, so the answer would reach nobody.
      """)
  package static let membershipOverlap = Rule(
    "membership-overlap", .error,
    because: "A region is a member once at a time; two overlapping stretches contradict each other."
  )
  package static let circle = Rule(
    "circle", .error, because: "A record that leads back to itself has no beginning.")
  package static let sourceTooWeak = Rule(
    "source-too-weak", .error,
    because:
      "What a single user reports does not prove what a platform does."
  )
  package static let notUsedWithoutProof = Rule(
    "not-used-without-proof", .error,
    because: """
      'Not used' needs positive proof: the platform's denial, an authority's or court's finding, or \
      a test. Silence is not proof.
      """)
  package static let regionAmbiguous = Rule(
    "region-ambiguous", .error,
    because: """
      Two groups that a region belongs to say different things, and neither is more specific. \
      Choosing one silently would mislead the reader.
      """)
}

extension Diagnostic {
  /// A side file with translations of a file that is not there.
  static func nothingToTranslate(_ path: String, among stems: Set<String>) -> Diagnostic {
    let parts = path.split(separator: "/", maxSplits: 3).map(String.init)
    let original = stem(of: "Content/" + (parts.last ?? ""))
    return Rule.unknownFolder.broken(
      at: .start(of: path), "there is no '\(original)' that this file could translate",
      help: nearestName(to: original, among: stems).map { "did you mean '\($0)'?" }
        ?? "name it like the file that it translates")
  }
}

extension Rule {
  package static let sourceNotRead = Rule(
    "source-not-read", .warning,
    because: "A text that nobody read proves nothing but that it exists.")
}
