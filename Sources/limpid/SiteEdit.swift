import ArgumentParser
import Diagnostics
import Model
import Publishing
import Reporting

/// A change to a site's own files by a command, from reading to writing.
struct SiteEdit {
  /// The site's folder.
  let folder: String

  /// The site as it was read.
  let input: SiteInput

  /// What its content says.
  let catalog: Catalog

  private let settings: BuildSettings
  private let findings: [Diagnostic]

  /// Reads the site that a command is to change.
  static func reading(_ options: SiteOptions) async throws -> SiteEdit {
    let settings = try options.settings()
    let input = try options.input()
    let content = await LinkedContent.reading(input, settings)
    return SiteEdit(
      folder: try options.folder(), input: input, catalog: content.value.catalog,
      settings: settings, findings: content.diagnostics)
  }

  /// The errors that the content has already, in the order of places.
  var errors: [Diagnostic] { findings.sortedAndUnique().filter { $0.severity == .error } }

  /// Reads the site with the changes as if they were made: errors that this brings are told, and then
  /// nothing may be written.
  private func look(at changes: [FileChange], asJSON: Bool) async throws {
    let edited = input.applying(changes)
    let content = await LinkedContent.reading(edited, settings)
    let new = content.diagnostics.errors(notIn: findings).sortedAndUnique()
    guard !new.isEmpty else { return }
    if asJSON {
      Terminal.tellAsJSON(new, in: edited.texts)
    } else {
      Terminal.tell(new, in: edited.texts)
      Terminal.error("nothing was written: the change would bring \(Terminal.summary(of: new))\n")
    }
    throw ExitCode(Status.contentErrors)
  }

  /// Writes the changes, all or none.
  private func write(_ changes: [FileChange]) throws {
    do {
      try ContentWriter(site: folder).write(changes)
    } catch {
      Terminal.error("error: \(error.message)\n  help: \(error.help)\n")
      throw ExitCode(Status.unreadable)
    }
  }

  /// Carries a plan out and tells what was done; nothing is written where something is refused.
  func carryOut(_ plan: EditPlan, isTrial: Bool, asJSON: Bool) async throws {
    try stop(at: plan.refusals, asJSON: asJSON)
    let changes = plan.fileChanges(in: input.own)
    try await make(changes, isTrial: isTrial, asJSON: asJSON)
    var text = EditText(input.texts)
    guard !asJSON else { return Terminal.output(text.json(of: plan)) }
    Terminal.output(
      text.lines(of: plan)
        + "\(count(plan.changes.count, "value")) in \(count(changes.count, "file")) changed"
        + (isTrial ? ", not written (--dry-run)\n" : "\n"))
  }

  /// Adds skeletons and tells what was done, in the same way.
  func carryOut(_ skeletons: TranslationSkeletons, isTrial: Bool, asJSON: Bool) async throws {
    try stop(at: skeletons.refusals, asJSON: asJSON)
    try await make(skeletons.changes, isTrial: isTrial, asJSON: asJSON)
    guard !asJSON else { return Terminal.output(skeletons.jsonLines) }
    let texts = skeletons.counts.map(\.texts).reduce(0, +)
    Terminal.output(
      skeletons.lines
        + "\(count(texts, "text")) to translate in \(count(skeletons.changes.count, "file")) added"
        + (isTrial ? ", not written (--dry-run)\n" : "\n"))
  }

  private func stop(at refusals: [Refusal], asJSON: Bool) throws {
    guard !refusals.isEmpty else { return }
    var text = EditText(input.texts)
    if asJSON {
      Terminal.output(text.json(of: refusals))
    } else {
      Terminal.error(text.lines(of: refusals) + "nothing was written\n")
    }
    throw ExitCode(Status.contentErrors)
  }

  private func make(_ changes: [FileChange], isTrial: Bool, asJSON: Bool) async throws {
    try await look(at: changes, asJSON: asJSON)
    if !isTrial, !changes.isEmpty { try write(changes) }
  }

  private func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}

extension WrongUse {
  /// Tells the terminal that the program was used wrongly.
  var told: ExitCode {
    Terminal.error("error: \(message)\n  help: \(help)\n")
    return .validationFailure
  }
}
