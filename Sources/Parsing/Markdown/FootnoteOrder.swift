/// Puts footnotes behind the text, numbered in the order in which it refers to them.
///
/// A footnote that nothing refers to is dropped; so is one that only dropped ones refer to.
struct FootnoteOrder {
  private let steps: [TreeStep]
  private let labels: [Range<Int32>]
  /// The first footnote of each label, as a range of steps.
  private var footnotes: [Int32: Range<Int>] = [:]
  /// Where each footnote that begins at a step ends.
  private var ends: [Int: Int] = [:]
  /// The label that each reference names, with the footnote that it stands in.
  private var references: [(step: Int, from: Int32?, to: Int32)] = []
  private var numbers: [Int32: Int32] = [:]
  private var counts: [Int32: Int32] = [:]
  private var occurrences: [Int: Int32] = [:]

  /// Looks for the footnotes of a text; `labels` are as their authors wrote them.
  init(_ steps: [TreeStep], labels: [Range<Int32>]) {
    self.steps = steps
    self.labels = labels
    find()
    number()
  }

  /// The steps with footnotes at their place.
  func ordered(literals: inout Literals) -> [TreeStep] {
    guard let end = steps.last else { return steps }
    var ordered: [TreeStep] = []
    append(0..<steps.count - 1, to: &ordered, &literals)
    let shown = numbers.sorted { $0.value < $1.value }.map(\.key)
    let place = end.source.upperBound..<end.source.upperBound
    if !shown.isEmpty { ordered.append(TreeStep(.open(.footnotes), at: place)) }
    for label in shown {
      guard let range = footnotes[label] else { continue }
      let kind = MarkdownNode.Kind.footnote(
        label: labels[Int(label)], references: counts[label] ?? 0)
      ordered.append(TreeStep(.open(kind), at: steps[range.lowerBound].source))
      append(range.dropFirst(), to: &ordered, &literals)
    }
    if !shown.isEmpty { ordered.append(TreeStep(.close, at: place)) }
    ordered.append(end)
    return ordered
  }

  private mutating func find() {
    var open: [(step: Int, label: Int32?)] = []
    var within: [Int32?] = []
    for (index, step) in steps.enumerated() {
      switch step.kind {
      case .open(.footnote(_, let label)):
        let isFirst = footnotes[label] == nil
        if isFirst { footnotes[label] = index..<index }
        open.append((index, label))
        within.append(isFirst ? label : -1)
      case .open: open.append((index, nil))
      case .leaf(.footnoteReference(_, let label, _)):
        references.append((index, within.last ?? nil, label))
      case .close:
        guard let (start, label) = open.popLast(), let label else { continue }
        ends[start] = index + 1
        within.removeLast()
        if footnotes[label]?.lowerBound == start { footnotes[label] = start..<index + 1 }
      default: break
      }
    }
  }

  private mutating func number() {
    var uses: [Int32: Int] = [:]
    for reference in references where reference.from != -1 { uses[reference.to, default: 0] += 1 }
    let byFootnote = Dictionary(grouping: references.filter { $0.from != nil }) { $0.from ?? -1 }
    var waiting = footnotes.keys.filter { uses[$0] == nil }
    var dropped: Set<Int32> = [-1]
    while let label = waiting.popLast() {
      dropped.insert(label)
      for reference in byFootnote[label, default: []] {
        uses[reference.to, default: 0] -= 1
        if uses[reference.to] == 0 { waiting.append(reference.to) }
      }
    }
    for (step, from, label) in references {
      if let from, dropped.contains(from) { continue }
      if numbers[label] == nil { numbers[label] = Int32(numbers.count + 1) }
      counts[label, default: 0] += 1
      occurrences[step] = counts[label]
    }
  }

  /// Appends steps without the footnotes among them.
  private func append(
    _ range: Range<Int>, to ordered: inout [TreeStep], _ literals: inout Literals
  ) {
    var index = range.lowerBound
    while index < range.upperBound {
      if let end = ends[index] {
        index = end
        continue
      }
      var step = steps[index]
      if case .leaf(.footnoteReference(_, let label, _)) = step.kind {
        step.kind = .leaf(
          .footnoteReference(
            label: labels[Int(label)], number: numbers[label] ?? 0,
            occurrence: occurrences[index] ?? 1))
      }
      ordered.append(step)
      index += 1
    }
  }
}
