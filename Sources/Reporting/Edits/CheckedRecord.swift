package import Diagnostics
package import Model
import Parsing

/// A record with a check day, as `limpid verify` sees it.
package struct CheckedRecord: Sendable {
  /// What it is called in messages: an answer by its id, others with their kind.
  let name: String

  /// The day on which somebody last looked; nil where another record gives it.
  let checked: Day?

  /// The data that the record was read from.
  let origin: Node

  /// The evidence.
  let citations: [Citation]

  /// When it began to hold, if it were checked on a day; nil for what has no beginning.
  let since: @Sendable (_ checked: Day) -> ApproximateDate?

  /// An answer or a finding.
  init<Point: ChangePoint>(_ point: Point, named name: String) {
    self.name = name
    checked = point.checked
    origin = point.origin
    citations = point.citations
    since = { (point.writtenSince ?? .by($0)).notAfter($0) }
  }

  /// A way of a platform.
  init(_ way: Way, of platform: Platform) {
    name = "way:\(platform.id.text)/\(way.id)"
    checked = way.origin["checked"] == nil ? nil : way.checked
    origin = way.origin
    citations = way.citations
    since = { _ in way.since }
  }
}

extension EditPlan {
  /// Sets the check day of records to `day`, where that leaves what they say as it is.
  package init(
    settingCheckDaysOf records: [CheckedRecord], to day: Day, in files: [InputFile]
  ) {
    let files = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    for record in records {
      guard let checked = record.checked, let value = record.origin["checked"] else {
        refuse(
          record, "'\(record.name)' takes its check day from the answer that it stands under",
          help: "verify that answer, or write 'checked' here first")
        continue
      }
      guard let file = files[value.place.path],
        let edit = TextEdit.replacing("\(checked)", by: "\(day)", at: value.place, in: file)
      else {
        refuse(
          record, "the check day of '\(record.name)' is not written out here",
          help: "write it in one line: 'checked: \(checked)'")
        continue
      }
      let change = ValueChange(name: record.name, before: "\(checked)", edit: edit)
      if checked == day {
        unchanged.append(change)
      } else if let (message, help) = fault(of: record, checked: checked, movedTo: day) {
        refuse(record, message, help: help)
      } else {
        changes.append(change)
      }
    }
    self = sorted()
  }

  private mutating func refuse(_ record: CheckedRecord, _ message: String, help: String) {
    let place = record.origin["checked"]?.place ?? record.origin.place
    refusals.append(Refusal(place: place, message: message, help: help))
  }

  private func fault(of record: CheckedRecord, checked: Day, movedTo day: Day)
    -> (message: String, help: String)?
  {
    let since = record.since(checked)
    if let since, since.earliest > day {
      return (
        "'\(record.name)' began after \(day)", "correct --on, or name what held on that day"
      )
    }
    guard day > checked else {
      return (
        "'\(record.name)' was checked on \(checked), later than \(day)",
        "correct --on, or change 'checked' in the file by hand"
      )
    }
    guard let since, let moved = record.since(day),
      (since.earliest, since.latest) != (moved.earliest, moved.latest)
    else { return nil }
    let fixed =
      since.earliest == .first ? "by \(checked)" : "between \(since.earliest) and \(checked)"
    return (
      "'\(record.name)' began by its check day, so a later one would move its beginning",
      "write 'since: \(fixed)' first"
    )
  }
}
