import ArgumentParser
import Diagnostics
import Model
import Publishing
import Reporting

/// A site's content as commands ask it that print no page.
struct ReadSite {
  let catalog: Catalog
  let texts: InputTexts
  private let findings: [Diagnostic]

  init(_ options: SiteOptions) async throws {
    let settings = try options.settings()
    let input = try options.input()
    let content = await LinkedContent.reading(input, settings)
    catalog = content.value.catalog
    texts = input.texts
    findings = content.diagnostics.sortedAndUnique()
  }

  /// Tells the errors of the content: what follows is told from the part that is right.
  ///
  /// `found` was found later, of which what is known already is told once.
  func tellErrors(and found: [Diagnostic] = []) {
    let errors = findings.filter { $0.severity == .error } + found
    Terminal.tell(errors.sortedAndUnique(), in: texts)
  }

  /// Does what was asked; where that is not possible, it is wrong use, or the fault of content with
  /// errors, in which more may have been meant.
  func answering<Result>(_ work: () throws(WrongUse) -> Result) throws -> Result {
    try Terminal.answering(
      or: findings.hasErrors ? ExitCode(Status.contentErrors) : .validationFailure, work)
  }
}

extension Terminal {
  /// Does what was asked, or tells why that is not possible and ends with a status.
  static func answering<Result>(
    or status: ExitCode = .validationFailure, _ work: () throws(WrongUse) -> Result
  ) throws -> Result {
    do {
      return try work()
    } catch {
      _ = error.told
      throw status
    }
  }
}
