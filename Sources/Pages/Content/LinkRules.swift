package import Diagnostics

extension Rule {
  package static let brokenLink = Rule(
    "broken-link", .error, because: "A link that leads nowhere leaves the reader without an answer."
  )
  package static let altMissing = Rule(
    "alt-missing", .error,
    because: "People who do not see a picture need words that say what it shows.")
  package static let repeatedID = Rule(
    "repeated-id", .error,
    because: "A link to a part of a page finds the first part with that id, so each has its own.")
}
