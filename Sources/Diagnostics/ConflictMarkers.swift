extension Rule {
  package static let conflictMarker = Rule(
    "conflict-marker", .error,
    because: """
      Git leaves such lines where two versions of a text could not be put together. Until somebody \
      has chosen, nobody knows which of the two is meant, and readers would see both.
      """)
}

/// The places where two versions of a text stand below each other, as git leaves them.
///
/// A conflict begins with a line of seven `<`, a blank and a name. Lines of `=`, which also stand
/// under headings, belong to one only behind such a line.
package func conflictMarkers(in file: InputFile) -> [Diagnostic] {
  // A conflict begins with a run of seven `<`, which has its sign at one of these places.
  guard
    stride(from: 6, to: file.bytes.count, by: 7).contains(where: {
      file.bytes[$0] == UInt8(ascii: "<")
    })
  else { return [] }
  var findings: [Diagnostic] = []
  var beginning: TextRange?
  var related: [RelatedPlace] = []
  func finish() {
    guard let place = beginning else { return }
    findings.append(
      Rule.conflictMarker.broken(
        at: place, "git left two versions of the text here",
        help: "keep one version or put the two together, then delete the lines that git added",
        related: related))
    beginning = nil
    related = []
  }
  for range in linesThatRepeatSigns(in: file.bytes) {
    let place = TextRange(path: file.path, bytes: range)
    let isNamed = range.count > 7
    switch file.bytes[range.lowerBound] {
    case UInt8(ascii: "<") where isNamed:
      finish()
      beginning = place
    case UInt8(ascii: "|") where isNamed && beginning != nil:
      related.append(RelatedPlace("the text before both changes begins here", at: place))
    case UInt8(ascii: "=") where !isNamed && beginning != nil:
      related.append(RelatedPlace("the other version begins here", at: place))
    case UInt8(ascii: ">") where isNamed && beginning != nil:
      related.append(RelatedPlace("it ends here", at: place))
      finish()
    default: continue
    }
  }
  finish()
  return findings
}

/// The lines that begin with seven equal signs of those that git uses, and then end or go on with a
/// blank; without their line ends.
private func linesThatRepeatSigns(in bytes: [UInt8]) -> [Range<Int>] {
  var found: [Range<Int>] = []
  var start = 0
  while start < bytes.count {
    let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
    let line = bytes[start..<end]
    if let sign = line.first, "<|=>".utf8.contains(sign), line.prefix(7).allSatisfy({ $0 == sign }),
      line.count == 7 || (line.count > 8 && line[start + 7] == 0x20)
    {
      found.append(start..<end)
    }
    start = end + 1
  }
  return found
}
