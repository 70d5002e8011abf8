/// Writes Markdown documents that mix everything CommonMark has but HTML, the same in every run.
struct MarkdownGenerator {
  /// Whether documents have what GitHub adds to CommonMark.
  let isExtended: Bool

  private var state: UInt64

  /// How many footnotes the document has.
  var footnoteCount = 0

  /// Starts the sequence with this number.
  init(seed: UInt64, isExtended: Bool = false) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    self.isExtended = isExtended
  }

  /// The next document.
  mutating func document() -> String {
    footnoteCount = 0
    var text = blocks(2 + below(5), depth: 0).joined(separator: "\n")
    if below(2) == 0 { text += "\n[ref]: /url?a=b&c 'ti*t*le \"x\"'\n[É b]: <a b>\n" }
    if isExtended {
      // Footnotes stay as they are, so that none refers to others without being referred to.
      if below(3) == 0 { text = scrambled(text) }
      text += footnotes()
    }
    if below(6) == 0 { text = text.split(separator: "\n").joined(separator: "\r\n") }
    // What GitHub reads as an address of its own accord has no place in a document of CommonMark.
    if !isExtended {
      text = text.replacing("https://", with: "tel://").replacing("mail@a.example", with: "m@b")
      text = text.replacing("}~", with: "}").replacing("[ ]", with: "[]")
    }
    if !isExtended, !text.contains("@"), below(4) == 0 { text = scrambled(text) }
    return text.replacing("<", with: "‹").replacing("‹‹", with: "<")
  }

  mutating func below(_ limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 16) % limit
  }

  mutating func pick(_ choices: [String]) -> String {
    choices[below(choices.count)]
  }

  mutating func blocks(_ count: Int, depth: Int) -> [String] {
    (0..<count).flatMap { _ in block(depth: depth) + (below(4) == 0 ? [] : [""]) }
  }

  private mutating func block(depth: Int) -> [String] {
    if isExtended, below(4) == 0 { return extendedBlock(depth: depth) }
    switch below(depth > 3 ? 6 : 12) {
    case 0:
      return [String(repeating: "#", count: 1 + below(7)) + " " + inline(1) + pick(["", " #"])]
    case 1: return [inline(1), pick(["===", "---", "-", "=  "])]
    case 2: return [pick(["***", "- - -", "___", " * * * *", "+++"])]
    case 3:
      let fence = pick(["```", "~~~", "````"])
      let info = pick(["", "swift", " swift x&amp;y", "figure timeline", "a\\*b", "é\"<"])
      return [fence + info, inline(0), "", "  \tx  < & \"", pick([fence, fence + "`", ""])]
    case 4: return ["    code " + inline(0), "", "\tmore"]
    case 5: return lines()
    case 6:
      return blocks(1 + below(3), depth: depth + 1).map { pick(["> ", ">", "> ", "> "]) + $0 }
    case 7, 8: return list(pick(["- ", "* ", "+ ", "-   ", "-\t"]), depth: depth)
    case 9, 10: return list(pick(["1. ", "7) ", "0. ", "123456789. ", "1.  "]), depth: depth)
    default: return lines()
    }
  }

  private mutating func list(_ marker: String, depth: Int) -> [String] {
    let isLoose = below(3) == 0
    let indent = String(repeating: " ", count: marker.count)
    return (0...below(4)).flatMap { _ -> [String] in
      var inside = below(3) == 0 ? blocks(1 + below(2), depth: depth + 1) : [inline(1)]
      if below(3) == 0 { inside += list(pick(["- ", "2. "]), depth: depth + 1) }
      if depth > 4 { inside = [inline(0)] }
      if below(9) == 0 { inside = [""] }
      let item = [marker + (inside.first ?? "")] + inside.dropFirst().map { indent + $0 }
      return item + (isLoose ? [""] : [])
    }
  }

  private mutating func lines() -> [String] {
    (0...below(3)).map { _ in
      pick(["", "", " ", "   "]) + inline(2) + pick(["", "", "  ", "\\", "   "])
    }
  }

  mutating func inline(_ depth: Int) -> String {
    (0...below(5)).map { _ in piece(depth) }.joined(separator: pick([" ", " ", ""]))
  }

  private mutating func piece(_ depth: Int) -> String {
    if isExtended, below(6) == 0 { return extendedPiece(depth) }
    guard depth > 0 else { return word() }
    switch below(16) {
    case 0: return "*\(inline(depth - 1))*"
    case 1: return "**\(inline(depth - 1))**"
    case 2:
      return pick(["_", "__", "***", "*"]) + inline(depth - 1) + pick(["_", "__", "***", "*"])
    case 3: return pick(["`", "``", "` ", "```"]) + word() + pick(["`", "``", " `", "```"])
    case 4, 5: return "[\(inline(depth - 1))](\(address())\(title()))"
    case 6: return "![\(inline(depth - 1))](\(address())\(title()))"
    case 7:
      return pick(["[ref]", "[a][ref]", "[ref][]", "[é B]", "![ref]", "[x][no]", "[*r*][REF]"])
    case 8:
      return pick(["‹‹https://a.example/é?x=[1]&y\\*>", "‹‹mail@a.example>", "‹‹javascript:x>"])
    case 9:
      return pick([
        "[](/x)", "![](y)", "[ ](z)", "[![a *b* `c`  d](e)](f)", isExtended ? "[a]" : "[a](b",
      ])
    default: return word()
    }
  }

  private mutating func address() -> String {
    pick([
      "/a", "https://a.example/?q=1&r='2'", "‹‹a b>", "é%20[x]", "#id", "", "a\\)b", "(a)",
      "javascript:x", "JavaScript:x", "vbscript:x", "file:///x", "data:text/plain,x",
      "data:image/png;base64,AA", "data:image/svg,x", "answer:a/b/c", "&auml;&quot;", "a^`{|}~\"$",
    ])
  }

  private mutating func title() -> String {
    pick(["", "", " \"t\"", " 't \"x\" & y'", " (é &lt;)", " \"\""])
  }

  private mutating func word() -> String {
    pick([
      "word", "été", "ж", "日本", "😀", "&amp;", "&copy;", "&#x22;", "&#0;", "&nosuch;", "\\*", "\\&",
      "\\é", "*", "_", "a_b_c", "**", "`", "[", "]", "!", "!\\[", "< b", "a > b", "\"q\"", "'q'",
      "--", "1.", "- x", "# x", "\t", "a\u{A0}b", "\u{0}", "\\", "&", "a\\\\b",
    ])
  }

  /// The text with a few characters moved.
  private mutating func scrambled(_ text: String) -> String {
    var characters = Array(text.unicodeScalars)
    for _ in 0...below(4) where !characters.isEmpty {
      let moved = characters.remove(at: below(characters.count))
      characters.insert(moved, at: below(characters.count + 1))
    }
    var text = ""
    text.unicodeScalars.append(contentsOf: characters)
    return text
  }
}
