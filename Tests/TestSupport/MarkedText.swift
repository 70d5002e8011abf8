package import Diagnostics

/// A text in which `«` and `»` mark the stretches that a test expects findings at.
///
/// The marks are taken out of the text; no test counts columns by hand.
package struct MarkedText: Sendable {
  /// The text without its marks.
  package let file: InputFile

  /// The marked stretches, in the order of their opening marks.
  package let places: [TextRange]

  /// Reads the marks out of `marked`.
  package init(_ marked: String, path: String = "test") {
    var bytes: [UInt8] = []
    var open: [Int] = []
    var found: [(order: Int, range: Range<Int>)] = []
    var starts: [Int] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "«":
        open.append(starts.count)
        starts.append(bytes.count)
      case "»":
        guard let order = open.popLast() else { continue }
        found.append((order, starts[order]..<bytes.count))
      default: bytes += String(scalar).utf8
      }
    }
    file = InputFile(path: path, bytes: bytes)
    places = found.sorted { $0.order < $1.order }.map { TextRange(path: path, bytes: $0.range) }
  }
}
