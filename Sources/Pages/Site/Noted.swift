import Model
import Templating

/// What was noted of the things that stand on a page, for what the page says of itself.
struct Noted: Sendable {
  /// Whether something stands on the page in another language, for want of a translation.
  private(set) var hasUntranslated = false

  /// Whether something on the page was translated before its original changed.
  private(set) var hasOutdated = false

  /// Whether a fact that a text refers to was last checked so long ago that it may have changed.
  private(set) var hasStaleFact = false

  /// The last day on which something on the page changed or was looked at again; nil where nothing
  /// on it has a day.
  private(set) var lastChange: Day?

  /// The first source that the page cites.
  private(set) var firstSource: TemplateValue?

  /// What was corrected of the things that the page shows, each once.
  private(set) var corrections: [Correction] = []

  mutating func noteUntranslated() { hasUntranslated = true }

  mutating func noteOutdated() { hasOutdated = true }

  mutating func noteStaleFact() { hasStaleFact = true }

  mutating func note(_ day: Day) { lastChange = max(lastChange ?? day, day) }

  mutating func noteSource(_ line: TemplateValue) { if firstSource == nil { firstSource = line } }

  mutating func note(_ found: [Correction]) {
    guard !found.isEmpty else { return }
    let known = Set(corrections.map(\.id))
    corrections += found.filter { !known.contains($0.id) }
  }

  /// Notes what was noted of a part that stands behind everything else.
  mutating func add(_ part: Noted) {
    if part.hasUntranslated { noteUntranslated() }
    if part.hasOutdated { noteOutdated() }
    if part.hasStaleFact { noteStaleFact() }
    if let day = part.lastChange { note(day) }
    if let source = part.firstSource { noteSource(source) }
    note(part.corrections)
  }
}
