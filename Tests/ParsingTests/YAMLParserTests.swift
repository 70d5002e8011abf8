import Diagnostics
import Parsing
import TestSupport
import Testing

@Suite struct YAMLParserTests {
  @Test(arguments: [
    ("", "~"),
    ("# nothing\n", "~"),
    ("a: no\nb: 1.10\nc: 2024-09-13\n", "{a: 'no', b: '1.10', c: '2024-09-13'}"),
    ("a:\nb: null\nc: ~\nd: Null\ne: NULL\n", "{a: ~, b: ~, c: ~, d: ~, e: ~}"),
    ("a: 'null'\nb: \"~\"\nc: ''\nd: nUll\n", "{a: 'null', b: '~', c: '', d: 'nUll'}"),
    ("- a\n-\n- [b, {c: d}]\n", "['a', ~, ['b', {c: 'd'}]]"),
    ("a:\n- b\n- c\n", "{a: ['b', 'c']}"),
    ("a: |\n  one\n  \ttwo\n\nb: >-\n  x\n  y\n", "{a: 'one\n\ttwo\n', b: 'x y'}"),
    ("a: |1\n  one\n \ttwo\n", "{a: ' one\n\ttwo\n'}"),
    ("a: one\r\nb: two\r\n", "{a: 'one', b: 'two'}"),
    ("---\na: 1\n", "{a: '1'}"),
    ("a: \"\\u00e9\\n\"\n", "{a: 'é\n'}"),
    ("\"quoted\": 1\n", "{quoted: '1'}"),
    ("a: b\t\n\t\nc: d # e\n", "{a: 'b', c: 'd'}"),
    ("text\n", "'text'"),
  ])
  func reads(text: String, data: String) {
    expectReading(text, path: "a.yml", [], data)
  }

  @Test(
    arguments: [
      // Double names.
      ("a: 1\n«a»: 2\nb: 3\n", ["duplicate-key"], "{a: '1', b: '3'}"),
      ("a: {é: 1, «é»: 2}\n«a»: [x]\n", ["duplicate-key", "duplicate-key"], "{a: {é: '1'}}"),
      // Features of YAML.
      (
        "é: «&x» 1\nb: «*x»\n«b»: 2\n", ["yaml-feature", "yaml-feature", "duplicate-key"],
        "{é: '1', b: '1'}"
      ),
      ("a: «!!str» 1\n", ["yaml-feature"], "{a: '1'}"),
      ("a: «!mine»\n  b: c\n", ["yaml-feature"], "{a: {b: 'c'}}"),
      ("a: «!!seq» «&b» [c]\n", ["yaml-feature", "yaml-feature"], "{a: ['c']}"),
      ("a: «!»x!y b\n", ["yaml-feature"], "{}"),
      ("a: {b: c}\nd:\n  «<<»: {b: c}\n  e: f\n", ["yaml-feature"], "{a: {b: 'c'}, d: {e: 'f'}}"),
      (
        "a: «&b»\n  c: d\ne:\n  «<<»: *b\n", ["yaml-feature", "yaml-feature"],
        "{a: {c: 'd'}, e: {}}"
      ),
      ("'<<': 1\n", [], "{<<: '1'}"),
      ("? «[»a, b]\n: c\nd: e\n", ["yaml-feature"], "{d: 'e'}"),
      ("a: 1\n«---»\na: 2\n", ["yaml-feature"], "{a: '1'}"),
      ("«%YAML 1.1\n---»\na: 1\n", ["yaml-feature"], "{a: '1'}"),
      // Tabs.
      (
        "a:\n«\t»b: 1\n«\t»c: 2\n", Array(repeating: "tab-in-indentation", count: 2),
        "{a: {b: '1', c: '2'}}"
      ),
      ("a:\n  «\t\t»b: 1\n", ["tab-in-indentation"], "{a: {b: '1'}}"),
      ("a: |\n«\t»b\n", ["tab-in-indentation"], "{a: 'b\n'}"),
      ("-«\t»a\n", ["tab-in-indentation"], "[]"),
      // Line ends and invisible characters.
      ("a: b«\u{2028}»c\n", ["line-end"], "{a: 'b c'}"),
      ("a: b«\u{85}»\nc: «\u{2029}»d\n", ["line-end", "line-end"], "{a: 'b', c: 'd'}"),
      ("a: \"«\u{7}»\"\n", ["yaml-syntax"], "{a: ' '}"),
      ("«\u{FEFF}»a: 1\n", ["byte-order-mark"], "{a: '1'}"),
      // Syntax.
      ("a: b«:» c\n", ["yaml-syntax"], "{a: 'b'}"),
      ("é: 1\n«b»\nc: 2\n", ["yaml-syntax"], "{é: '1'}"),
      ("a: 1\nb: «\"»x\nc: y\n", ["yaml-syntax"], "{a: '1'}"),
      ("a: «@»b\n", ["yaml-syntax"], "{}"),
      ("a: \"«\\»q\"\n", ["yaml-syntax"], "{}"),
      ("a: [b, c\nd«:» e\n", ["yaml-syntax"], "{a: ['b', 'c d']}"),
      ("a: {b: c\nd«:» e\n", ["yaml-syntax"], "{a: {b: 'c d'}}"),
      ("a: 'it'«s»\n", ["yaml-syntax"], "{a: 'it'}"),
      ("a: 1\n b«:» 2\n", ["yaml-syntax"], "{a: '1 b'}"),
      ("a:\n    b: 1\n  «c»: 2\n", ["yaml-syntax"], "{a: {b: '1'}}"),
      ("- a\n«b»: c\n", ["yaml-syntax"], "['a']"),
    ] as [(String, [String], String)])
  func refuses(marked: String, ids: [String], data: String) {
    expectReading(marked, path: "a.yml", ids, data)
  }

  @Test func findsAllFaultsOfAFile() {
    expectReading(
      "é: 1\n«é»: 2\nb: «&c» 3\nd:\n«\t»e: 4\nf: g«\u{2028}»h\n«b»: 5\n", path: "a.yml",
      [
        "duplicate-key", "yaml-feature", "tab-in-indentation", "line-end", "duplicate-key",
      ], "{é: '1', b: '3', d: {e: '4'}, f: 'g h'}")
  }

  @Test func tellsWhereADoubleKeyStoodFirst() throws {
    let reading = Reading("«é»: 1\né: 2\n", path: "a.yml")
    let finding = try #require(reading.findings.first)
    #expect(finding.related.map(\.place) == reading.places)
    #expect(finding.message == "'é' stands here a second time")
  }

  @Test(arguments: [20, 21, 25, 200, 5000])
  func refusesDeepNesting(depth: Int) {
    let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    let reading = Reading("a: 1\n", path: "a.yml")
    #expect(reading.ids == [])
    let deep = Reading(text, path: "a.yml")
    #expect(deep.ids == (depth > 20 ? ["nested-too-deep"] : []))
    #expect(deep.document.isIncomplete == (depth > 20))
    if depth > 20 { #expect(deep.findings.first?.place.bytes == 20..<21) }
  }

  @Test(arguments: [
    (
      "é: 'ü'\nlist:\n  - \"x y\" # c\n  - {k: v}\n\ntext: |\n  ä\n  b\n\nlast: [a,\n  b]\nnone:\nend: z\n",
      [
        "é: 'ü'\nlist:\n  - \"x y\" # c\n  - {k: v}\n\ntext: |\n  ä\n  b\n\nlast: [a,\n  b]\nnone:\nend: z",
        "é", "'ü'", "list", "- \"x y\" # c\n  - {k: v}", "\"x y\"", "{k: v}", "k", "v",
        "text", "|\n  ä\n  b", "last", "[a,\n  b]", "a", "b", "none", "", "end", "z",
      ]
    ),
    ("a: 1\r\n𝒳: é\r\n", ["a: 1\r\n𝒳: é", "a", "1", "𝒳", "é"]),
  ])
  func knowsPlaces(text: String, expected: [String]) {
    let file = InputFile(path: "a.yml", bytes: Array(text.utf8))
    #expect(stretches(of: parse(file).value.data, in: file) == expected)
  }

  @Test(arguments: [
    ("a: 1\n", false), ("a: [\n", true), ("a: *b\n", true), ("a: 1\na: 2\n", false),
  ])
  func tellsWhetherDataIsMissing(text: String, isIncomplete: Bool) {
    #expect(Reading(text, path: "a.yml").document.isIncomplete == isIncomplete)
  }

  @Test(
    .timeLimit(.minutes(20)),
    arguments: [
      "\t", "\ta\n", "a: |\n  \tb\n", "[", "&a ", "- ", "? ", "é: ", "\u{2028}", "\"\\q\"\n",
    ])
  func takesTimeInProportion(piece: String) {
    let text = String(repeating: piece, count: (1 << 17) / piece.utf8.count)
    let reading = Reading(text, path: "a.yml")
    #expect(reading.findings.allSatisfy { $0.place.bytes.upperBound <= text.utf8.count })
  }

  @Test func readsALargeFileInOneWalk() {
    let line = "- {é: \"ü\", ж: [1, 2]}\n"
    let text = String(repeating: line, count: (1 << 20) / line.utf8.count)
    let reading = Reading(text, path: "a.yml")
    #expect(reading.ids == [])
    guard case .list(let items) = reading.document.data.content else {
      Issue.record("no list")
      return
    }
    #expect(items.count == (1 << 20) / line.utf8.count)
    #expect(items.last?.place.bytes.upperBound == text.utf8.count - 1)
  }
}
