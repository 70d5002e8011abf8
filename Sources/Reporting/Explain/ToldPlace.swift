import Diagnostics

/// A file and a line, for people who want to look.
struct ToldPlace: CustomStringConvertible {
  let file: String
  let line: Int

  var description: String { "\(plain(file)):\(line)" }
}

extension InputTexts {
  /// The line in which a place begins.
  mutating func told(_ place: TextRange) -> ToldPlace {
    ToldPlace(file: place.path, line: lines(of: place.path)[place.bytes.lowerBound].line)
  }
}

extension JSONText {
  /// Writes a member with a place.
  mutating func member(_ name: String, _ place: ToldPlace?) {
    key(name)
    guard let place else { return null() }
    object { json in
      json.member("file", place.file)
      json.key("line")
      json.number(place.line)
    }
  }
}
