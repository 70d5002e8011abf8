/// Finds block quotes that are alerts: their first line is `[!NOTE]` or another of GitHub's kinds.
enum Alerts {
  /// Makes alerts of the block quotes that begin with an alert's line and hold something else.
  ///
  /// A block quote within another block is none, as on GitHub.
  static func mark(_ steps: inout [TreeStep], literals: Literals) {
    var depth = 0
    var dropped: Set<Int> = []
    for index in steps.indices {
      switch steps[index].kind {
      case .open(.blockQuote) where depth == 1:
        if let alert = alert(at: index, steps, literals) {
          steps[index].kind = .open(.alert(alert))
          let isAlone = steps[index + 3].leaf == nil
          dropped.formUnion(isAlone ? index + 1...index + 3 : index + 2...index + 3)
        }
        depth += 1
      case .open: depth += 1
      case .close: depth -= 1
      case .leaf: break
      }
    }
    if !dropped.isEmpty { steps = steps.indices.filter { !dropped.contains($0) }.map { steps[$0] } }
  }

  private static func alert(
    at index: Int, _ steps: [TreeStep], _ literals: Literals
  ) -> MarkdownNode.Alert? {
    guard index + 4 < steps.count, steps[index + 1].opened == .paragraph,
      case .text(let text)? = steps[index + 2].leaf, steps[index + 2].source.count == text.count
    else { return nil }
    let line = literals.bytes(text)
    guard line.starts(with: "[!".utf8), line.last == UInt8(ascii: "]") else { return nil }
    switch steps[index + 3].kind {
    case .leaf(.softBreak), .leaf(.lineBreak): break
    case .close:
      if case .close = steps[index + 4].kind { return nil }
    default: return nil
    }
    let name = String(decoding: line.dropFirst(2).dropLast(), as: UTF8.self).lowercased()
    return MarkdownNode.Alert(rawValue: name)
  }
}
