import Model

extension Explanation {
  /// The explanation for people at a terminal.
  package var text: String {
    var lines = [
      plain(title), "in \(plain(region.name.original)) (\(region.id.text)), as of \(days.asOf)", "",
    ]
    if kind == "way" {
      lines += ways.flatMap { way in ["\(way.verdict): \(way.why)"] + details(of: way) }
      return joined(lines)
    }
    lines.append("\(padded(kind)) \(value)\(isOverdue ? ", overdue" : "")")
    if path.count > 1 { lines.append("\(padded("inherited")) \(path.joined(separator: " → "))") }
    if let sharedWith {
      lines.append("\(padded("shared")) the answers of '\(sharedWith)' hold here")
    }
    for holder in holders { lines += details(of: holder) }
    if holders.isEmpty, value != "contradiction" { lines.append("nothing is known for certain") }
    for change in pending {
      let start = change.earliest.map { "between \($0) and \(change.latest)" }
      lines.append(
        "\(padded("pending")) changed to '\(change.point.value)' \(start ?? "by \(change.latest)") "
          + "(\(change.point.place))")
    }
    lines += list("other \(kind)s", others.map { line(of: $0) })
    let (open, closed) = (
      ways.filter { $0.verdict == "open" }, ways.filter { $0.verdict != "open" }
    )
    lines += list("ways that people have", open.map { [summary(of: $0), "  \($0.place)"] })
    lines += list(
      "ways that people do not have",
      closed.map { [summary(of: $0), "  \($0.why)", "  \($0.place)"] })
    return joined(lines)
  }

  private func joined(_ lines: [String]) -> String { lines.joined(separator: "\n") + "\n" }

  private func padded(_ key: String) -> String {
    key + String(repeating: " ", count: max(0, 11 - key.count))
  }

  private func list(_ title: String, _ items: [[String]]) -> [String] {
    items.isEmpty ? [] : ["", "\(title):"] + items.flatMap { $0.map { "  \($0)" } }
  }

  private func line(of candidate: ToldCandidate) -> [String] {
    let point = candidate.point
    return [
      "\(point.value), \(point.region), \(point.since)", "  \(candidate.why)", "  \(point.place)",
    ]
  }

  private func details(of point: ToldPoint) -> [String] {
    var lines = [
      "\(padded("written")) \(point.place)" + (point.id.map { ", id '\($0)'" } ?? ""),
      "\(padded("since")) \(point.since)\(point.since.days)",
      "\(padded("checked")) \(point.checked): \(point.freshness), next check due \(point.nextCheck)",
    ]
    if let expected = point.expected {
      let doubt = isOverdue ? ", not confirmed" : ""
      lines.append("\(padded("expected")) \(expected)\(expected.days)\(doubt)")
    }
    if let confidence = point.confidence { lines.append("\(padded("confidence")) \(confidence)") }
    return lines + point.sources.flatMap { details(of: $0) }
  }

  private func details(of source: ToldSource) -> [String] {
    let read = source.read == "not-read" ? "not read" : "read: \(source.read)"
    var places = "\(padded("")) cited at \(source.cited)"
    if let described = source.described { places += ", described at \(described)" }
    return [
      "\(padded("source")) \(plain(source.title)) (\(source.kind ?? "kind not told"), \(read))",
      places,
    ]
  }

  private func summary(of way: ToldWay) -> String {
    "\(way.id): \(way.kind)" + (way.strength.map { ", \($0)" } ?? "") + ", \(way.region)"
      + (way.isTooLate ? ", its deadline has passed" : "")
  }

  private func details(of way: ToldWay) -> [String] {
    ["\(padded("way")) \(summary(of: way))", "\(padded("written")) \(way.place)"]
      + way.sources.flatMap { details(of: $0) }
  }
}
