import Diagnostics
import Parsing
import Testing

@Suite struct JSONParserTests {
  @Test(arguments: [
    ("{}", "{}"),
    (" [ ] \n", "[]"),
    ("\"a\"", "'a'"),
    ("{\"a\": 1, \"b\": [true, false, null]}", "{a: '1', b: ['true', 'false', ~]}"),
    ("[0, -0, 1.50, 1e9, -2.5E-3, 10]", "['0', '-0', '1.50', '1e9', '-2.5E-3', '10']"),
    (#"["\"\\\/\n\r\t\u00e9\ud83d\ude00"]"#, "['\"\\/\n\r\té😀']"),
    ("{\r\n\"é\": \"\u{2028}\"\r\n}", "{é: '\u{2028}'}"),
    ("[\"\"]", "['']"),
  ])
  func reads(text: String, data: String) {
    expectReading(text, path: "a.json", [], data)
  }

  @Test(
    arguments: [
      ("«»", ["json-syntax"], "~"),
      ("{\"a\": 1, «\"a\"»: 2, \"b\": 3}", ["duplicate-key"], "{a: '1', b: '3'}"),
      ("«// é»\n{\"a\": 1} «/* b */»", ["json-syntax", "json-syntax"], "{a: '1'}"),
      ("[1«,»]", ["json-syntax"], "['1']"),
      ("[«\"\\b\\f\"»]", ["control-character"], "['\u{8}\u{C}']"),
      ("{\"a\": 1«,»\n}", ["json-syntax"], "{a: '1'}"),
      ("[\"é\" «1»]", ["json-syntax"], "['é', '1']"),
      (
        "[«01», «+1», «1.», «.5», «NaN», «é»]", Array(repeating: "json-syntax", count: 6),
        "['01', '+1', '1.', '.5', 'NaN', 'é']"
      ),
      ("{\"a\": «'»b'}", ["json-syntax"], "{a: ~}"),
      ("{«a»: 1}", ["json-syntax"], "{}"),
      ("{\"a\" «1»}", ["json-syntax"], "{}"),
      ("«[»1, 2", ["json-syntax"], "['1', '2']"),
      ("«{»\"a\": {}", ["json-syntax"], "{a: {}}"),
      ("[«\"»a]\n", ["json-syntax"], "['a]']"),
      (
        "[\"«\\x»\", \"«\\u»12\", \"«\\ud800»\", \"«\t»\"]",
        Array(repeating: "json-syntax", count: 4),
        "['', '12', '', '\t']"
      ),
      ("{} «é»", ["json-syntax"], "{}"),
      ("[«,»]", ["json-syntax"], "[~]"),
      ("[1«}»", ["json-syntax"], "['1']"),
      ("«\u{FEFF}»{}", ["byte-order-mark"], "{}"),
    ] as [(String, [String], String)])
  func refuses(marked: String, ids: [String], data: String) {
    expectReading(marked, path: "a.json", ids, data)
  }

  @Test(arguments: [20, 21, 5000])
  func refusesDeepNesting(depth: Int) {
    let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    let reading = Reading(text, path: "a.json")
    #expect(reading.ids == (depth > 20 ? ["nested-too-deep"] : []))
    if depth > 20 { #expect(reading.findings.first?.place.bytes == 20..<21) }
  }

  @Test func knowsPlaces() {
    let text = "{\"é\": [\"ü\\n\", 1.0],\r\n \"b\": null}\n"
    let file = InputFile(path: "a.json", bytes: Array(text.utf8))
    #expect(
      stretches(of: parse(file).value.data, in: file) == [
        "{\"é\": [\"ü\\n\", 1.0],\r\n \"b\": null}", "\"é\"", "[\"ü\\n\", 1.0]", "\"ü\\n\"", "1.0",
        "\"b\"", "null",
      ])
  }
}
