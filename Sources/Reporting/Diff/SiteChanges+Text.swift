package import Diagnostics
import Model

extension SiteChanges {
  /// The changes for people at a terminal; `texts` are the files that the catalog was read from.
  package func text(_ texts: InputTexts) -> String {
    guard !changes.isEmpty else {
      return first == last
        ? "both days are \(first): nothing to compare\n"
        : "nothing changed between \(first) and \(last)\n"
    }
    var texts = texts
    var lines = ["from \(first) to \(last)"]
    var subject = ""
    for change in changes {
      let title = "\(change.kind) \(change.names.map(\.id).joined(separator: "/"))"
      if title != subject { lines += ["", title] }
      subject = title
      lines.append("  \(places(of: change)): \(words(change.before)) → \(words(change.after))")
      let records = change.after.records.isEmpty ? change.before.records : change.after.records
      for record in records {
        let name = record.id ?? record.region
        lines.append("    \(name), \(record.since) (\(texts.told(record.place)))")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// "eea and 30 members"; "au, ca, in and 3 more" where they inherit from none of them.
  private func places(of change: Change) -> String {
    let regions = change.regions
    if change.isInherited, regions.count > 1 {
      return "\(regions[0]) and \(regions.count - 1) member\(regions.count == 2 ? "" : "s")"
    }
    let named = regions.prefix(regions.count > 4 ? 3 : 4).joined(separator: ", ")
    return regions.count > 4 ? "\(named) and \(regions.count - 3) more" : named
  }

  private func words(_ state: State) -> String {
    state.pending.isEmpty
      ? state.word : "\(state.word), perhaps \(state.pending.joined(separator: " or "))"
  }
}
