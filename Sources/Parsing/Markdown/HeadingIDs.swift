/// Makes ids of headings as GitHub makes them, unique in one document.
///
/// The words in lowercase without punctuation, hyphens for spaces: `What's new?` is `whats-new`. The
/// second heading of the same words gets `-1`, the next one `-2`. Ids that footnotes, citations and
/// figures have are left to them: `Ref 1` is `section-ref-1`.
struct HeadingIDs {
  /// What the ids of footnotes, of references to them, of citations and of figures begin with.
  private static let reserved = ["fn-", "fnref-", "ref-", "cite-", "figure-"]

  private var uses: [String: Int] = [:]

  /// The id of the next heading; `section` where its words leave nothing.
  mutating func id(for words: String) -> String {
    let plain = Self.slug(words)
    let isTaken = Self.reserved.contains { plain.hasPrefix($0) }
    let base = plain.isEmpty ? "section" : isTaken ? "section-\(plain)" : plain
    var id = base
    while uses[id] != nil {
      uses[base, default: 0] += 1
      id = "\(base)-\(uses[base, default: 0])"
    }
    uses[id] = 0
    return id
  }

  private static func slug(_ words: String) -> String {
    var slug = ""
    for scalar in words.unicodeScalars {
      switch scalar {
      case " ": slug.unicodeScalars.append("-")
      case "-", "_", "0"..."9", "a"..."z": slug.unicodeScalars.append(scalar)
      case _ where scalar.isASCII && !scalar.properties.isAlphabetic: continue
      case _ where isWordCharacter(scalar): slug += scalar.properties.lowercaseMapping
      default: continue
      }
    }
    return slug
  }

  private static func isWordCharacter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isAlphabetic { return true }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .connectorPunctuation:
      return true
    default: return false
    }
  }
}
