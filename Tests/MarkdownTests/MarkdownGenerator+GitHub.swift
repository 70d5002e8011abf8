/// What GitHub adds to CommonMark.
extension MarkdownGenerator {
  /// A table, a footnote or a task list.
  mutating func extendedBlock(depth: Int) -> [String] {
    switch below(5) {
    case 0, 1: return table()
    case 2:
      footnoteCount += 1
      return footnote("\(footnoteCount)", depth: depth)
    case 3:
      return (0...below(3)).map { _ in
        pick(["- [ ] ", "- [x] ", "* [X]  ", "1. [ ] "])
          + inline(1).replacing("[x]", with: "[y]")
      }
    default:
      return [inline(1), pick(["| - |", "-|-", ":-:|--", "|a|", "| - | - | - |"]), inline(0)]
    }
  }

  private mutating func table() -> [String] {
    let columns = 1 + below(4)
    var lines: [String] = below(4) == 0 ? [inline(1)] : []
    lines.append(row(columns))
    let rule = (0..<columns).map { _ in pick(["-", "---", ":--", "--:", ":-:", " - ", " :---: "]) }
    lines.append(
      columns == 1 || below(2) == 0
        ? "|" + rule.joined(separator: "|") + "|" : rule.joined(separator: "|"))
    for _ in 0..<below(4) { lines.append(row(max(1, columns - 1 + below(3)))) }
    return lines
  }

  private mutating func row(_ columns: Int) -> String {
    let cells = (0..<columns).map { _ in
      pick([
        "", "\(inline(1))", "`a\\|b`", "\\|", "**b**", "www.a.example", " x ", "~~s~~", "\\\\|",
      ])
    }
    switch below(3) {
    case 0: return cells.joined(separator: " | ")
    case 1: return "|" + cells.joined(separator: "|") + "|"
    default: return "| " + cells.joined(separator: " | ")
    }
  }

  private mutating func footnote(_ label: String, depth: Int) -> [String] {
    let first = "[^\(label)]:" + pick([" ", "", "  "]) + inline(1)
    guard depth < 2, below(2) == 0 else { return [first] }
    var more = blocks(1 + below(2), depth: depth + 3)
    while more.last == "" { more.removeLast() }
    return [first, ""] + more.map { $0.isEmpty ? "" : "    " + $0 }
  }

  /// Footnotes for what the text may refer to, at its end.
  mutating func footnotes() -> String {
    let labels = ["a", "b", "É", "x_y"].filter { _ in below(3) > 0 }
    let all = labels + (0..<footnoteCount).map { "\($0 + 1)" }
    let lines =
      ["***", "All: " + all.map { "[^\($0)]" }.joined(), ""]
      + labels.flatMap { footnote($0, depth: 1) + [""] }
    return "\n" + lines.joined(separator: "\n") + "\n"
  }

  /// Struck words, references to footnotes, bare addresses.
  mutating func extendedPiece(_ depth: Int) -> String {
    switch below(8) {
    case 0: return "~~\(depth > 0 ? inline(depth - 1) : "s")~~"
    case 1: return "~s~"
    case 2, 3: return pick(["[^a]", "[^b]", "[^É]", "[^x_y]", "[^1]", "[^a]", "![^a]", "[^none]"])
    case 4, 5:
      return pick([
        "www.a.example", "http://x.example", "https://a.example/b_c?d=e&f=(g)",
        "(https://b.example)",
        "http://c.example/d.", "www.d.example,", "ftp://e.example", "https://f_g.example", "www.",
        "\"www.h.example\"", "https://i.example/&copy;", "HTTP://J.example:80/k;",
        "xhttp://l.example",
        "(www.m.example/n(o))", "https://p.example/q)", "http://é.example/é", "www.-r.example/~s",
      ]) + " "
    case 6:
      return pick([
        "mail@a.example", "a.b+c@d-e.example.", "mailto:f@g.example", "xmpp:h@i.example/j", "@k",
        "l@m", "n@o.example-", "p@q.example_", "r@@s.example", "(t@u.example)", "v@w.x@y.z",
      ])
    default: return pick(["~", "a~b", "\\~", "~~~~", "\\|", "|", "[ ]", "[x]"])
    }
  }
}
