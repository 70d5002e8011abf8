import Templating

/// A picture as SVG, drawn from the top down.
///
/// Sizes of letters and heights are in ems, so that words stay as large as those around them on every
/// screen. Positions from side to side are in hundredths of the width, so that a picture fills its place;
/// only a picture of a fixed width counts them in ems. In a script that is read from right to left
/// pictures of the first kind are mirrored. How marks look is said by classes alone.
struct Drawing: Sendable {
  /// On which side of its position a text stands, in the direction of reading.
  enum Anchor: String {
    case start, middle, end
  }

  /// The width in ems; nil for a picture that fills its place.
  let fixedWidth: Double?

  /// How high the picture is, in ems.
  var height = 0.0

  private let isMirrored: Bool
  private var marks: [UInt8] = []

  /// What lies behind the marks.
  private var ground: [UInt8] = []

  /// Starts a picture that fills its place, for words of this direction.
  init(isRightToLeft: Bool) {
    fixedWidth = nil
    isMirrored = isRightToLeft
  }

  /// Starts a picture of a fixed width, which no direction changes.
  init(width: Double) {
    fixedWidth = width
    isMirrored = false
  }

  /// A rectangle.
  mutating func box(
    _ style: String, from start: Double, to end: Double, top: Double, height: Double
  ) {
    let left = isMirrored ? 100 - end : start
    element(
      "rect", style,
      [
        ("x", across(left)), ("y", em(top)), ("width", across(end - start)), ("height", em(height)),
      ])
  }

  /// A straight line between two points.
  mutating func line(_ style: String, from start: (Double, Double), to end: (Double, Double)) {
    element(
      "line", style,
      [
        ("x1", across(mirrored(start.0))), ("y1", em(start.1)), ("x2", across(mirrored(end.0))),
        ("y2", em(end.1)),
      ])
  }

  /// A straight line down, behind everything else.
  mutating func rule(_ style: String, at position: Double, from top: Double, to bottom: Double) {
    let marks = self.marks
    self.marks = ground
    line(style, from: (position, top), to: (position, bottom))
    ground = self.marks
    self.marks = marks
  }

  /// A round spot.
  mutating func dot(_ style: String, at position: Double, _ top: Double, radius: Double) {
    element(
      "circle", style,
      [("cx", across(mirrored(position))), ("cy", em(top)), ("r", em(radius))])
  }

  /// Words on a line; `shift` moves them by so many ems in the direction of reading.
  mutating func text(
    _ words: String, _ style: String = "", at position: Double, _ baseline: Double,
    anchor: Anchor = .start, shift: Double = 0
  ) {
    var attributes = [("x", across(mirrored(position))), ("y", em(baseline))]
    if shift != 0 { attributes.append(("dx", em(isMirrored ? -shift : shift))) }
    if anchor != .start { attributes.append(("text-anchor", anchor.rawValue)) }
    begin("text", style, attributes)
    marks += ">".utf8
    appendEscaped(words.utf8, to: &marks)
    marks += "</text>\n".utf8
  }

  /// The picture as an element of a page, named and described for those who do not see it; `id` is
  /// unique on the page.
  func svg(id: String, title: String, description: String) -> [UInt8] {
    var svg: [UInt8] = []
    let width = fixedWidth.map { em($0) } ?? "100%"
    svg += "<svg width=\"\(width)\" height=\"\(em(height))\" role=\"img\"".utf8
    svg += " aria-labelledby=\"\(id)-title \(id)-desc\">\n<title id=\"\(id)-title\">".utf8
    appendEscaped(title.utf8, to: &svg)
    svg += "</title>\n<desc id=\"\(id)-desc\">".utf8
    appendEscaped(description.utf8, to: &svg)
    svg += "</desc>\n".utf8
    return svg + ground + marks + Array("</svg>".utf8)
  }

  private mutating func element(
    _ name: String, _ style: String, _ attributes: [(String, String)]
  ) {
    begin(name, style, attributes)
    marks += "/>\n".utf8
  }

  private mutating func begin(_ name: String, _ style: String, _ attributes: [(String, String)]) {
    marks += "<\(name)".utf8
    if !style.isEmpty { marks += " class=\"\(style)\"".utf8 }
    for (name, value) in attributes { marks += " \(name)=\"\(value)\"".utf8 }
  }

  private func mirrored(_ position: Double) -> Double { isMirrored ? 100 - position : position }

  private func across(_ length: Double) -> String {
    fixedWidth == nil ? decimal(length) + "%" : em(length)
  }

  private func em(_ length: Double) -> String { decimal(length) + "em" }
}

/// A number with at most two digits behind the point.
private func decimal(_ number: Double) -> String {
  let hundredths = Int((number * 100).rounded())
  let size = abs(hundredths)
  let sign = hundredths < 0 ? "-" : ""
  guard size % 100 != 0 else { return "\(sign)\(size / 100)" }
  let fraction = size % 100
  let digits =
    fraction % 10 == 0 ? "\(fraction / 10)" : fraction < 10 ? "0\(fraction)" : "\(fraction)"
  return "\(sign)\(size / 100).\(digits)"
}
