package import Diagnostics

extension Rule {
  package static let brokenLink = Rule(
    "broken-link", .error, because: "A link that leads nowhere leaves the reader without an answer."
  )
  package static let altMissing = Rule(
    "alt-missing", .error,
    because: "People who do not see a picture need words that say what it shows.")
}
