/// A language tag (BCP 47) such as `fr` or `pt-BR`.
package struct Language: Sendable, Hashable, Comparable {
  /// The tag as it was written.
  package let tag: String

  /// Reads a tag of letters and digits in groups of up to eight, the first of two or three letters.
  package init?(_ tag: String) {
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.utf8.count),
      first.utf8.allSatisfy({ (0x61...0x7A).contains($0) }),
      parts.dropFirst().allSatisfy({ part in
        (1...8).contains(part.utf8.count)
          && part.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
          }
      })
    else { return nil }
    self.tag = tag
  }

  /// English: the language of the ids, and the default where a site has said nothing yet.
  package static let english = Language(known: "en")

  private init(known tag: String) {
    self.tag = tag
  }

  package static func < (left: Language, right: Language) -> Bool { left.tag < right.tag }

  /// Whether the language is written from right to left.
  package var isRightToLeft: Bool {
    ["ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"]
      .contains(String(tag.prefix { $0 != "-" }))
  }
}
