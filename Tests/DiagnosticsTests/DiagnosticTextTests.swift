import Diagnostics
import TestSupport
import Testing

extension Rule {
  fileprivate static let bad = Rule("bad-thing", .error, because: "Tests need one.")
  fileprivate static let odd = Rule("odd-thing", .warning, because: "Tests need two.")
}

@Suite struct DiagnosticTextTests {
  @Test(arguments: [
    ("name: «éa»\n", "test:1:7: error: no 'x' [bad-thing]\n  1 | name: éa\n    |       ^^\n"),
    ("a\r\n«b»", "test:2:1: error: no 'x' [bad-thing]\n  2 | b\n    | ^\n"),
    ("a\n«»", "test:2:1: error: no 'x' [bad-thing]\n"),
    ("«a\nb»", "test:1:1: error: no 'x' [bad-thing]\n  1 | a\n    | ^\n"),
    ("\t«b»", "test:1:2: error: no 'x' [bad-thing]\n  1 |  b\n    |  ^\n"),
  ])
  func printsPlaceLineAndCaret(marked: String, expected: String) {
    let text = MarkedText(marked)
    var printer = DiagnosticText(InputTexts([text.file]), colored: false)
    #expect(printer.text(of: Rule.bad.broken(at: text.places[0], "no 'x'")) == expected)
  }

  @Test func printsHelpAndRelatedPlaces() {
    let text = MarkedText("«a»: 1\n«a»: 2\n")
    let finding = Rule.bad.broken(
      at: text.places[1], "'a' stands twice", help: "keep one",
      related: [RelatedPlace("first written here", at: text.places[0])])
    var printer = DiagnosticText(InputTexts([text.file]), colored: false)
    #expect(
      printer.text(of: finding) == """
        test:2:1: error: 'a' stands twice [bad-thing]
          2 | a: 2
            | ^
          help: keep one
          test:1:1: first written here

        """)
  }

  @Test func keepsTheTerminalSafe() {
    let text = MarkedText("«a»\u{1B}[2J\u{202E}b")
    var printer = DiagnosticText(InputTexts([text.file]), colored: false)
    #expect(
      printer.text(of: Rule.bad.broken(at: text.places[0], "\u{7}")).unicodeScalars
        .allSatisfy { $0 == "\n" || ($0.value >= 0x20 && $0 != "\u{202E}") })
  }

  @Test func showsPartOfALongLine() {
    let text = MarkedText(
      String(repeating: "x", count: 500) + "«y»" + String(repeating: "z", count: 500))
    var printer = DiagnosticText(InputTexts([text.file]), colored: false)
    let lines = printer.text(of: Rule.bad.broken(at: text.places[0], "m")).split(separator: "\n")
    #expect(lines[1].count < 120)
    let caret = lines[2].distance(
      from: lines[2].startIndex, to: lines[2].firstIndex(of: "^") ?? lines[2].startIndex)
    #expect(Array(lines[1])[caret] == "y")
  }

  @Test func writesOneObjectALine() {
    let text = MarkedText("é«b»")
    var printer = DiagnosticJSON(InputTexts([text.file]))
    let line = printer.line(
      for: Rule.odd.broken(at: text.places[0], "a \"b\"\n"))
    #expect(
      line
        == #"{"event":"diagnostic","id":"odd-thing","severity":"warning","file":"test","line":1,"column":2,"endLine":1,"endColumn":3,"message":"a \"b\"\n","help":null,"related":[]}"#
        + "\n")
  }

  @Test func sortsAndKeepsEqualFindingsOnce() {
    let first = Rule.bad.broken(at: TextRange(path: "a", bytes: 5..<6), "m")
    let second = Rule.odd.broken(at: TextRange(path: "b", bytes: 1..<2), "m")
    #expect([second, first, second].sortedAndUnique() == [first, second])
    #expect([second].strict().hasErrors)
    #expect(![second].hasErrors)
    let note = Rule("a-note", .note, because: "So.").broken(at: first.place, "m")
    #expect(![note].strict().hasErrors)
  }

  @Test(
    arguments: [
      ("platfrom", "platform"), ("nane", "name"), ("xyz", nil), ("Name", "name"),
    ] as [(String, String?)])
  func suggestsTheNearestName(written: String, expected: String?) {
    #expect(nearestName(to: written, among: ["platform", "name", "region"]) == expected)
  }
}
