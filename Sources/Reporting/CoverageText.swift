import Diagnostics
package import Model

/// Tells how much of a site there is in each of its languages.
package struct CoverageText: Sendable {
  private let rows: [TranslationCoverage]

  /// Tells these counts, in their order.
  package init(_ rows: [TranslationCoverage]) {
    self.rows = rows
  }

  /// A table for the terminal, one line a language and subject; empty where there is nothing to tell.
  package var table: String {
    guard !rows.isEmpty else { return "" }
    let heads = ["language", "what", "texts", "current", "outdated", "missing", "percent"]
    let lines = rows.map { row in
      [row.language.tag, row.subject.rawValue]
        + [row.total, row.count(.current), row.count(.outdated), row.count(.missing), row.percent]
        .map(String.init)
    }
    let widths = heads.indices.map { column in
      ([heads] + lines).map { $0[column].count }.reduce(0, Swift.max)
    }
    return ([heads] + lines).map { cells in
      let padded = zip(cells, widths).enumerated().map { column, cell in
        let space = String(repeating: " ", count: cell.1 - cell.0.count)
        return column < 2 ? cell.0 + space : space + cell.0
      }
      return padded.joined(separator: "  ") + "\n"
    }.joined()
  }

  /// The same for programs, one JSON object a line.
  package var jsonLines: String {
    rows.map { row in
      var json = JSONText()
      json.object { json in
        for (key, text) in [
          ("event", "coverage"), ("language", row.language.tag), ("what", row.subject.rawValue),
        ] {
          json.key(key)
          json.string(text)
        }
        for (key, number) in [
          ("texts", row.total), ("current", row.count(.current)),
          ("outdated", row.count(.outdated)), ("missing", row.count(.missing)),
          ("percent", row.percent),
        ] {
          json.key(key)
          json.number(number)
        }
      }
      json.newline()
      return String(decoding: json.bytes, as: UTF8.self)
    }.joined()
  }
}
