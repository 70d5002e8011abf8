package import Diagnostics

extension Rule {
  package static let sentenceTooLong = Rule(
    "sentence-too-long", .note,
    because: "People in a hurry, and people who read in a second language, lose long sentences.")
}

extension Reading {
  /// How many words a sentence may have where text has to be plain.
  private static let longestSentence = 25

  /// Reports the sentences of a short text that are long.
  mutating func checkSentences(of text: String, at place: TextRange) {
    for sentence in text.split(whereSeparator: { ".!?…".contains($0) }) {
      let count = sentence.split(whereSeparator: \.isWhitespace).count
      guard count > Self.longestSentence else { continue }
      report(
        Rule.sentenceTooLong.broken(
          at: place, "a sentence here has \(count) words, more than \(Self.longestSentence)",
          help: "make two sentences of it"))
    }
  }
}
