/// Why a site was not published.
///
/// Readers of the place find what stood there before, or, where the place cannot change at once, whole
/// files of which some are new; publishing again mends that.
package enum DeliveryError: Error, Sendable, Hashable {
  /// Files could not be written.
  case unwritten(WritingError)

  /// The place cannot hold a site, with a reason and how to mend it.
  case unsuitable(String, reason: String, help: String)

  /// Others changed files in the place.
  case foreignChanges([DeliveryPlan.ForeignChange], in: String)

  /// A program that is needed is not installed.
  case missingProgram(String)

  /// A program failed, and this is what it told.
  case failedProgram(String, told: String)

  /// What is wrong, in lowercase, without a full stop; a list has one line for each file.
  package var message: String {
    switch self {
    case .unwritten(let error): error.message
    case .unsuitable(let place, let reason, _): "nothing can be published to \(place): \(reason)"
    case .foreignChanges(let changes, let place):
      "in \(place), others changed files since the last publication:\n"
        + changes.map { "  \($0.path) (\($0.kind.rawValue))" }.joined(separator: "\n")
    case .missingProgram(let name): "the program '\(name)' is not installed"
    case .failedProgram(let name, let told):
      "'\(name)' failed\(told.isEmpty ? "" : ":\n")"
        + told.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n")
    }
  }

  /// How to mend it.
  package var help: String {
    switch self {
    case .unwritten(.refusedFolder):
      "publish to a folder of its own; it will hold nothing but the built site"
    case .unwritten(.unreadableManifest):
      "restore the file, or move what was published away and publish again"
    case .unwritten(.failed): "check the permissions and the free space, then publish again"
    case .unwritten(let error): error.help
    case .unsuitable(_, _, let help): help
    case .foreignChanges:
      "take their changes over into the site's own files, or give --overwrite to lose them"
    case .missingProgram(let name): "install \(name), and publish again"
    case .failedProgram: "mend what it tells, and publish again"
    }
  }
}

extension DeliveryError {
  /// Does what writes files, and tells its failure as one of a delivery.
  static func whileWriting<Result>(
    _ work: () throws(WritingError) -> Result
  ) throws(DeliveryError) -> Result {
    do throws(WritingError) {
      return try work()
    } catch {
      throw .unwritten(error)
    }
  }
}
