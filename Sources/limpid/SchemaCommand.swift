import ArgumentParser
import Diagnostics
import Foundation
import Reporting

/// `limpid schema`: what authors can write, for editors and as a manual.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of a kind of file, with which editors complete and check.",
    discussion: """
      Without a kind the names of all kinds are listed. The schemas know the form of each key; \
      'limpid check' knows more.

      Examples:
        limpid schema platform
        limpid schema --output docs/schema
        limpid schema --manual
      """)

  @Argument(help: "A kind of file, such as platform.")
  var kind: String?

  @Option(help: "Write the schemas of all kinds into this folder, as <kind>.json.")
  var output: String?

  @Flag(help: "Print the manual of all files and keys, as Markdown.")
  var manual = false

  func validate() throws {
    guard [kind != nil, output != nil, manual].count(where: { $0 }) <= 1 else {
      throw ValidationError("name a kind, or write --output, or --manual; not two of them")
    }
    guard let kind, ContentKind.named(kind) == nil else { return }
    let names = ContentKind.all.map(\.name)
    let help =
      nearestName(to: kind, among: names).map { "did you mean '\($0)'?" }
      ?? "kinds are \(names.joined(separator: ", "))"
    throw ValidationError("no kind of file is named '\(kind)'; \(help)")
  }

  func run() throws {
    if let kind = kind.flatMap(ContentKind.named) {
      Terminal.output(kind.schema.indentedText)
    } else if manual {
      Terminal.output(Reporting.manual())
    } else if let output {
      try write(to: output)
    } else {
      let width = (ContentKind.all.map(\.name.count).max() ?? 0) + 2
      for kind in ContentKind.all {
        let name = kind.name.padding(toLength: width, withPad: " ", startingAt: 0)
        Terminal.output("\(name)\(kind.paths.joined(separator: ", "))\n")
      }
    }
  }

  private func write(to folder: String) throws {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
      for kind in ContentKind.all {
        let file = URL(fileURLWithPath: "\(folder)/\(kind.name).json")
        try Data(kind.schema.indentedText.utf8).write(to: file, options: .atomic)
      }
    } catch {
      Terminal.error("error: '\(folder)' cannot be written to: \(error.localizedDescription)\n")
      throw ExitCode(Status.unreadable)
    }
    Terminal.output("\(ContentKind.all.count) schemas in \(folder)\n")
  }
}
