import ArgumentParser
import Diagnostics
import Model
import Publishing
import Reporting

/// `limpid translate`: prepares and keeps up translations into one language.
struct TranslateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "translate",
    abstract: "Write entries for texts that are to be translated; confirm those that still hold.",
    discussion: """
      Without --confirm, empty entries are added to the files below Content/translations/, with the \
      original above each. No byte that stands there changes.

      Examples:
        limpid translate fr --dry-run
        limpid translate fr --articles
        limpid translate fr --confirm
        limpid translate fr --confirm platforms/facebook.yml#name articles/who-can-refuse
      """)

  @OptionGroup var options: SiteOptions

  @Argument(help: "The language to translate into, one of the site's.")
  var language: String

  @Argument(
    help: """
      With --confirm: a side file, file#field.path, or articles/<id>; without any, what is outdated \
      is listed.
      """)
  var places: [String] = []

  @Flag(help: "Add drafts of articles, explainers and pages.")
  var articles = false

  @Flag(help: "Say that outdated translations still say what their originals say.")
  var confirm = false

  @Flag(help: "Tell what would change, and write nothing.")
  var dryRun = false

  @Flag(help: "Tell everything as JSON, one object a line.")
  var json = false

  func validate() throws {
    if !confirm, !places.isEmpty {
      throw ValidationError("'\(places[0])' can only be named with --confirm")
    }
    if confirm, articles {
      throw ValidationError("--articles adds drafts; name articles behind --confirm instead")
    }
  }

  func run() async throws {
    let edit = try await SiteEdit.reading(options)
    let language = try target(in: edit.catalog.site)
    guard confirm else { return try await addSkeletons(in: language, edit) }
    let confirmation = TranslationConfirmation(
      of: edit.catalog, into: language, in: edit.input.own)
    if places.isEmpty {
      tell(confirmation.ofEverything, edit)
    } else {
      try await edit.carryOut(
        try named(in: confirmation), isTrial: dryRun, asJSON: json)
    }
  }

  private func named(in confirmation: TranslationConfirmation) throws -> EditPlan {
    do throws(WrongUse) {
      return try confirmation.of(places)
    } catch {
      throw error.told
    }
  }

  private func target(in site: Site) throws -> Language {
    guard let language = site.languages.first(where: { $0.tag == language }) else {
      let known = site.languages.map(\.tag).joined(separator: ", ")
      throw WrongUse(
        "the site has no language '\(language)', only \(known)",
        help: "add it to 'languages' in Content/site.yml first"
      ).told
    }
    guard language != site.baseLanguage else {
      throw WrongUse(
        "'\(language.tag)' is the language that this site is written in",
        help: "name one of the others: "
          + (site.languages.dropFirst().map(\.tag).joined(separator: ", "))
      ).told
    }
    return language
  }

  /// Lists what is outdated; nobody has confirmed anything.
  private func tell(_ plan: EditPlan, _ edit: SiteEdit) {
    var text = EditText(edit.input.texts)
    if json {
      Terminal.output(text.json(of: plan))
    } else {
      Terminal.output(
        text.lines(of: plan)
          + "\(plan.changes.count) outdated; name what still holds behind --confirm\n")
    }
  }

  private func addSkeletons(in language: Language, _ edit: SiteEdit) async throws {
    var skeletons = TranslationSkeletons(of: edit.catalog, in: language, files: edit.input.own)
    if articles {
      skeletons.addArticles(of: edit.catalog, in: language, files: edit.input.own)
    }
    try await edit.carryOut(skeletons, isTrial: dryRun, asJSON: json)
  }
}
