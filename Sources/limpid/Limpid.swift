import ArgumentParser

/// The program: its commands, and nothing else.
@main
struct Limpid: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "limpid",
    abstract: "Turns articles and data about platforms' AI training into a static site.",
    discussion: """
      Examples:
        limpid check                         look for faults, write nothing
        limpid build                         write the site into Public/
        limpid build --as-of 2024-09-26      the site as the facts stood on that day
        limpid explain facebook/posts fr     why this answer holds there
        limpid diff 2024-09-26 2025-06-01    what changed between two days
        limpid serve                         show the site while you write
        limpid publish folder /srv/www/site  bring it to where readers find it
      """,
    version: version,
    subcommands: [
      BuildCommand.self, CheckCommand.self, DiffCommand.self, ExplainCommand.self,
      PublishCommand.self, SchemaCommand.self, ServeCommand.self, TranslateCommand.self,
      VerifyCommand.self,
    ])

  /// The program's version.
  static let version = "0.1.0"
}
