import Diagnostics
import Parsing
import TestSupport
import Testing

@Suite struct DocumentTests {
  @Test(
    arguments: [
      ("---\ntitle: é\n---\n# Text\n", [], "{title: 'é'}", "# Text\n"),
      ("---  \r\na: 1\r\n--- \r\nText\r\n", [], "{a: '1'}", "Text\r\n"),
      ("---\n---\nText\n", [], "~", "Text\n"),
      ("---\na: 1\n---", [], "{a: '1'}", ""),
      ("Text\n---\nmore\n", [], "~", "Text\n---\nmore\n"),
      ("\n---\na: 1\n---\n", [], "~", "\n---\na: 1\n---\n"),
      ("----\na\n", [], "~", "----\na\n"),
      ("--- a\n", [], "~", "--- a\n"),
      ("", [], "~", ""),
      (
        "---\na: '--- b'\nc: |\n  ---\n  d\n---\ne\n\n---\n\nf\n", [],
        "{a: '--- b', c: '---\nd\n'}",
        "e\n\n---\n\nf\n"
      ),
      ("«---»\na: 1\n", ["front-matter-unclosed"], "~", ""),
      ("---\né: 1\n«é»: 2\n---\nx\n", ["duplicate-key"], "{é: '1'}", "x\n"),
      ("---\nü: 1\nb: «@»\n---\n\nx\n", ["yaml-syntax"], "{ü: '1'}", "\nx\n"),
      ("---\na: [\n«»---\nx\n", ["yaml-syntax"], "{a: []}", "x\n"),
      ("«\u{FEFF}»---\na: 1\n---\nx\n", ["byte-order-mark"], "{a: '1'}", "x\n"),
      (
        "---\na: «&b» 1\n---\né «<b>»x</b>\n", ["yaml-feature", "raw-html"], "{a: '1'}",
        "é <b>x</b>\n"
      ),
    ] as [(String, [String], String, String)])
  func takesArticlesApart(marked: String, ids: [String], data: String, body: String) throws {
    expectReading(marked, path: "Content/a.en.md", ids, data)
    let text = MarkedText(marked, path: "Content/a.en.md")
    let tree = try #require(parse(text.file).value.body)
    let root = try #require(tree.nodes.first)
    #expect(String(decoding: text.file.bytes[tree.place(of: root).bytes], as: UTF8.self) == body)
  }

  @Test(arguments: ["a.yml", "a.yaml", "a.json", "a.csv", "a.md"])
  func refusesBytesThatAreNotUTF8(path: String) {
    let file = InputFile(path: path, bytes: Array("a: é".utf8) + [0xE9, 0x20] + Array("b".utf8))
    let checked = parse(file)
    #expect(checked.diagnostics.map(\.rule.id) == ["invalid-utf8"])
    #expect(checked.diagnostics.map(\.place.bytes) == [5..<6])
    #expect(checked.diagnostics.first?.message == "the byte 0xE9 is not UTF-8 here")
    #expect(checked.value.isIncomplete)
    #expect(checked.value.data.content == .absent)
  }

  @Test(arguments: [("a.yml", 1), ("a.json", 1), ("a.csv", 0), ("a.md", 0)])
  func limitsDataFiles(path: String, count: Int) {
    let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: (1 << 20) + 1)
    let checked = parse(InputFile(path: path, bytes: bytes))
    #expect(checked.diagnostics.map(\.rule.id) == Array(repeating: "file-too-large", count: count))
  }

  @Test(arguments: ["a.txt", "README", "a.md/b", "a.YML"])
  func refusesOtherNames(path: String) {
    #expect(
      parse(InputFile(path: path, bytes: [])).diagnostics.map(\.rule.id) == ["unknown-file-kind"])
  }
}
