import Diagnostics
import Model

/// A work in the forms of programs that keep literature: BibTeX, RIS and CSL-JSON.
///
/// Members that nobody knows are left out.
struct LiteratureEntry {
  /// What tells the work from all others.
  let id: String

  /// The same for BibTeX, which allows few signs.
  let key: String

  let title: String

  /// Who wrote it: people, or organisations.
  var authors: [String] = []

  /// The whole that it is a part of.
  var container: String?

  var publisher: String?

  /// As much of the date as is sure: year, month, day.
  var issued: [Int] = []

  /// The day on which it was read.
  var accessed: Day?

  var address: String?
  var language: Language?

  /// The form of BibTeX; characters that TeX reads as commands are escaped.
  var bibtex: String {
    let date = zip(["year", "month", "day"], issued).map { ($0, "\($1)") }
    let fields: [(String, String?)] =
      [
        ("title", "{\(tex(title))}"),
        // Double braces keep the names of organisations whole.
        (
          "author",
          authors.isEmpty ? nil : authors.map { "{\(tex($0))}" }.joined(separator: " and ")
        ),
        ("organization", (container ?? publisher).map(tex)),
      ] + date + [
        ("url", address), ("urldate", accessed.map { "\($0)" }), ("language", language?.tag),
      ]
    let lines = fields.compactMap { name, value in value.map { "  \(name) = {\($0)}" } }
    return "@misc{\(key),\n" + lines.joined(separator: ",\n") + "\n}"
  }

  /// The form of RIS, with two blanks around each hyphen as readers of it expect.
  var ris: [String] {
    let date = issued.map { twoDigits($0) }.joined(separator: "/")
    let fields: [(String, String?)] =
      [("TY", address == nil ? "GEN" : "ELEC"), ("TI", title)]
      + authors.map { ("AU", $0) } + [
        ("T2", container), ("PB", publisher), ("PY", issued.first.map { "\($0)" }),
        ("DA", issued.isEmpty ? nil : date),
        ("Y2", accessed.map { "\($0)".replacing("-", with: "/") }), ("UR", address),
        ("LA", language?.tag), ("ER", ""),
      ]
    return fields.compactMap { tag, value in value.map { "\(tag)  - \(onOneLine($0))" } }
  }

  /// The form CSL-JSON.
  var csl: JSONValue {
    let date = { (parts: [Int]) -> JSONValue in
      ["date-parts": [.array(parts.map { .number($0) })]]
    }
    let read = accessed.map { [$0.parts.year, $0.parts.month, $0.parts.day] }
    return .members([
      "id": .string(id), "type": address == nil ? "document" : "webpage", "title": .string(title),
      "author": .some(authors.map { ["literal": .string($0)] }),
      "container-title": container.map { .string($0) },
      "publisher": publisher.map { .string($0) },
      "issued": issued.isEmpty ? nil : date(issued), "accessed": read.map(date),
      "URL": address.map { .string($0) }, "language": (language?.tag).map { .string($0) },
    ])
  }

  /// A line end would end the field.
  private func onOneLine(_ text: String) -> String {
    if text.utf8.allSatisfy({ 0x20..<0x80 ~= $0 }) { return text }
    return text.split { $0.isNewline }.joined(separator: " ")
  }

  private func tex(_ text: String) -> String {
    guard text.utf8.contains(where: "\\~^{}&%$#_".utf8.contains) else { return text }
    return text.map { character in
      switch character {
      case "\\": "\\textbackslash{}"
      case "~": "\\textasciitilde{}"
      case "^": "\\textasciicircum{}"
      // BibTeX counts braces, escaped ones as well.
      case "{": "\\textbraceleft{}"
      case "}": "\\textbraceright{}"
      case "&", "%", "$", "#", "_": "\\\(character)"
      default: String(character)
      }
    }.joined()
  }

  private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension ApproximateDate {
  /// As much of the date as is sure, the year first: 2024 of "autumn 2024"; nothing where not even the
  /// year is.
  var sureParts: [Int] {
    let (first, last) = (earliest.parts, latest.parts)
    guard first.year == last.year else { return [] }
    guard first.month == last.month else { return [first.year] }
    return [first.year, first.month] + (first.day == last.day ? [first.day] : [])
  }
}
