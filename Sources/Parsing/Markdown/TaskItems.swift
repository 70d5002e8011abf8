/// Finds the boxes at the start of list items: `- [ ] to do`, `- [x] done`.
enum TaskItems {
  /// Makes task items of the list items that begin with a box.
  ///
  /// As on GitHub, nothing but blanks stands before the item's marker on its line.
  static func mark(_ steps: inout [TreeStep], in file: [UInt8], literals: inout Literals) {
    var dropped: Set<Int> = []
    for index in steps.indices.dropLast(2) {
      guard steps[index].opened == .listItem, beginsText(steps[index + 1]),
        case .text(let text)? = steps[index + 2].leaf,
        isFirst(Int(steps[index].source.lowerBound), in: file),
        isMarker(
          from: steps[index].source.lowerBound, to: steps[index + 2].source.lowerBound, in: file),
        let isDone = box(at: Int(steps[index + 2].source.lowerBound), in: file)
      else { continue }
      let source = steps[index + 2].source
      let words = literals.bytes(text).dropFirst(3).drop(while: LineCursor.isBlank)
      steps[index].kind = .open(.taskItem(isDone: isDone))
      if words.isEmpty {
        dropped.insert(index + 2)
        if steps[index + 3].leaf == .softBreak { dropped.insert(index + 3) }
      } else {
        let start = text.upperBound - Int32(words.count)
        let from = min(source.lowerBound + start - text.lowerBound, source.upperBound)
        steps[index + 2] = TreeStep(
          .leaf(.text(start..<text.upperBound)), at: from..<source.upperBound)
      }
    }
    if !dropped.isEmpty { steps = steps.indices.filter { !dropped.contains($0) }.map { steps[$0] } }
  }

  private static func beginsText(_ step: TreeStep) -> Bool {
    switch step.opened {
    case .paragraph, .heading: true
    default: false
    }
  }

  private static func isFirst(_ start: Int, in file: [UInt8]) -> Bool {
    let before = file[..<start].last { !LineCursor.isBlank($0) }
    return before.map { $0 == 0x0A || $0 == 0x0D } ?? true
  }

  /// Whether nothing but an item's marker and blanks stands before a box.
  private static func isMarker(from start: Int32, to box: Int32, in file: [UInt8]) -> Bool {
    guard start < box else { return false }
    return file[Int(start)..<Int(box)].allSatisfy {
      LineCursor.isBlank($0) || 0x30...0x39 ~= $0 || "-+*.)".utf8.contains($0)
    }
  }

  /// Whether the box is ticked; `nil` if no box with a blank behind it is there.
  private static func box(at start: Int, in file: [UInt8]) -> Bool? {
    let box = file[start...].prefix(4)
    guard box.count == 4, box.first == UInt8(ascii: "["), box[start + 2] == UInt8(ascii: "]"),
      LineCursor.isBlank(box[start + 3])
    else { return nil }
    switch box[start + 1] {
    case 0x20: return false
    case UInt8(ascii: "x"), UInt8(ascii: "X"): return true
    default: return nil
    }
  }
}
