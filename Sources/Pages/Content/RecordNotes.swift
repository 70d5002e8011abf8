import Diagnostics
import Model
import Parsing
import Templating

/// The corrections of each record and the disputes about it, for the pages that show the record.
struct RecordNotes: Sendable {
  private var corrections: [TextRange: [Correction]] = [:]
  private var disputes: [TextRange: [Dispute]] = [:]

  /// Sorts all corrections, and the disputes that are not settled, by the records that they are about.
  init(of catalog: Catalog) {
    for correction in RecordNotes.corrections(in: catalog) {
      let places = correction.affects.flatMap { catalog.record(at: $0)?.places ?? [] }
      for place in Set(places) { corrections[place, default: []].append(correction) }
    }
    for dispute in RecordNotes.disputes(in: catalog) where dispute.state.isOpen {
      let places = dispute.about.flatMap { catalog.record(at: $0)?.places ?? [] }
      for place in Set(places) { disputes[place, default: []].append(dispute) }
    }
  }

  /// Whether nothing was corrected and nothing is disputed.
  fileprivate var isEmpty: Bool { corrections.isEmpty && disputes.isEmpty }

  /// All corrections, the newest first.
  static func corrections(in catalog: Catalog) -> [Correction] {
    catalog[Correction.self].sorted { ($1.on, $0.id) < ($0.on, $1.id) }
  }

  /// All disputes, the newest first.
  static func disputes(in catalog: Catalog) -> [Dispute] {
    catalog[Dispute.self].sorted { ($1.on, $0.id) < ($0.on, $1.id) }
  }

  /// What was corrected of records that were written at these places, the newest first.
  fileprivate func corrections(of places: Set<TextRange>) -> [Correction] {
    let found = places.flatMap { corrections[$0] ?? [] }
    return Dictionary(found.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }).values
      .sorted { ($1.on, $0.id) < ($0.on, $1.id) }
  }

  /// What is disputed of records that were written at these places, the newest first.
  fileprivate func disputes(of places: Set<TextRange>) -> [Dispute] {
    let found = places.flatMap { disputes[$0] ?? [] }
    return Dictionary(found.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }).values
      .sorted { ($1.on, $0.id) < ($0.on, $1.id) }
  }
}

extension Writing {
  /// What was corrected and what is disputed of the records that were written at these places, for the
  /// partial `record-notes`.
  mutating func notes(at places: [TextRange]) -> TemplateObject {
    guard !map.outline.notes.isEmpty else {
      return ["corrections": .list([]), "disputes": .list([])]
    }
    let corrections = map.outline.notes.corrections(of: Set(places))
    let disputes = map.outline.notes.disputes(of: Set(places))
    note(corrections)
    return [
      "corrections": .list(corrections.map { .object(summary(of: $0)) }),
      "disputes": .list(disputes.map { .object(summary(of: $0)) }),
    ]
  }

  /// When something was corrected, what it said and what it says.
  mutating func summary(of correction: Correction) -> TemplateObject {
    noteChange(on: correction.on)
    return [
      "anchor": .text(correction.anchor),
      "corrected_on": .text(words(correction.on)),
      "severity": .text(label("severity.\(correction.severity.rawValue)")),
      "was": words(correction.was),
      "now": words(correction.now),
      "entry_url": url(CorrectionsPage.route(language), fragment: correction.anchor),
    ]
  }

  /// Who objects, since when, and how far it has come.
  mutating func summary(of dispute: Dispute) -> TemplateObject {
    [
      "anchor": .text(dispute.anchor),
      "raised_on": .text(words(dispute.on)),
      "raised_by": .text(name(of: dispute.raisedBy)),
      "dispute_state": .text(label("dispute.\(dispute.state.rawValue)")),
      "entry_url": url(CorrectionsPage.route(language), fragment: dispute.anchor),
    ]
  }
}
