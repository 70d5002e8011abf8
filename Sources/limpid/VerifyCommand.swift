import ArgumentParser
import Diagnostics
import Model
import Publishing
import Reporting

/// `limpid verify`: says that somebody looked at answers again and found them as they are.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Set the check day of answers, findings and ways in their files.",
    discussion: """
      Only the day changes in the files. Of each question and region the answer that holds is meant; \
      one that is named by its id is taken as named.

      Examples:
        limpid verify facebook/posts/eea --on 2026-11-24
        limpid verify facebook --on 2026-11-24 --source dpc-meta-2025 --dry-run
        limpid verify claim:i-can-refuse/gb way:facebook/objection-form-eea --on 2026-11-24
      """)

  @OptionGroup var options: SiteOptions

  @Argument(
    help: """
      What was looked at: <platform>, <platform>/<question>, <platform>/<question>/<region>, \
      <platform>/<answer id>, claim:<id>, claim:<id>/<region> or way:<platform>/<id>.
      """)
  var what: [String]

  @Option(help: "The day on which somebody looked, YYYY-MM-DD.")
  var on: String

  @Option(help: "Only what cites this source, by its id or address.")
  var source: String?

  @Flag(help: "Tell what would change, and write nothing.")
  var dryRun = false

  @Flag(help: "Tell everything as JSON, one object a line.")
  var json = false

  func run() async throws {
    guard let day = Day(on) else {
      throw ValidationError("--on '\(on)' is not a day such as 2026-11-23")
    }
    let edit = try await SiteEdit.reading(options)
    guard day <= edit.catalog.days.today else {
      throw ValidationError(
        "--on \(day) lies after the day of this build, \(edit.catalog.days.today)")
    }
    let plan = EditPlan(
      settingCheckDaysOf: try records(in: edit, on: day), to: day, in: edit.input.own)
    try await edit.carryOut(plan, isTrial: dryRun, asJSON: json)
  }

  private func records(in edit: SiteEdit, on day: Day) throws -> [CheckedRecord] {
    let selection = VerifySelection(from: edit.catalog, on: day)
    do throws(WrongUse) {
      var records: [CheckedRecord] = []
      for name in what { records += try selection.records(of: name) }
      guard let source else { return records }
      return try selection.citing(source, records)
    } catch {
      // What was meant may stand in a file that could not be read.
      Terminal.tell(edit.errors, in: edit.input.texts)
      throw error.told
    }
  }
}
