import ArgumentParser
import Publishing

/// `limpid publish`: builds the site and brings it to where readers find it.
struct PublishCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Build the site and bring it to a folder, a git branch or another machine.",
    discussion: """
      The site is built with --strict; nothing is published while anything is wrong. Only files that \
      Limpid published before are replaced or removed, and files that others changed since then stop it.

      Examples:
        limpid publish folder /srv/www/site --dry-run
        limpid publish branch gh-pages --push
        limpid publish rsync host:/srv/www/site/
      """,
    subcommands: [ToFolder.self, ToBranch.self, ToRsync.self])

  /// `limpid publish folder`: to a folder that changes at once.
  struct ToFolder: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "folder",
      abstract: "Publish to a folder on this machine, which changes at once.",
      discussion: """
        PATH is a symbolic link to the present version in PATH.versions/. It is moved when the new \
        version stands there whole. 'ln -sfn PATH.versions/7 PATH', with absolute paths, leads it \
        back to a former one.
        """)

    @OptionGroup var options: SiteOptions
    @OptionGroup var publication: PublicationOptions
    @OptionGroup var compression: CompressionOption

    @Argument(help: "The path that the web server serves.")
    var path: String

    @Option(help: "How many former versions are kept.")
    var keep = 3

    func validate() throws {
      guard keep >= 0 else { throw ValidationError("--keep takes a whole number from 0 up") }
    }

    func run() async throws {
      try await publication.publish(options, compressed: compression.compress) { site in
        try VersionedFolder(at: path, site: site, keeping: keep)
      }
    }
  }

  /// `limpid publish branch`: to a branch of git.
  struct ToBranch: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "branch",
      abstract: "Publish to a branch of the git repository that the site lies in.",
      discussion: """
        The branch has a history of its own, a commit for each publication. Your files, your index and \
        your branch stay as they are. Without --push nothing leaves this machine.
        """)

    @OptionGroup var options: SiteOptions
    @OptionGroup var publication: PublicationOptions

    @Argument(help: "The branch's name, such as gh-pages.")
    var name: String

    @Flag(help: "Send the branch to the remote, after looking at what it has there.")
    var push = false

    @Option(help: "The remote.")
    var remote = "origin"

    func run() async throws {
      try await publication.publish(options, compressed: false) { site in
        try GitBranch(named: name, of: remote, isPushed: push, site: site)
      }
    }
  }

  /// `limpid publish rsync`: to wherever rsync reaches.
  struct ToRsync: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "rsync",
      abstract: "Publish with rsync, usually to another machine.",
      discussion: """
        Each file appears whole, new ones before those that lead to them. Only what the manifest there \
        lists is replaced or removed. RSYNC_RSH says how to reach the machine, ssh unless set.
        """)

    @OptionGroup var options: SiteOptions
    @OptionGroup var publication: PublicationOptions
    @OptionGroup var compression: CompressionOption

    @Argument(help: "The folder in rsync's words, such as host:/srv/www/site/.")
    var destination: String

    func run() async throws {
      try await publication.publish(options, compressed: compression.compress) { site in
        try RemoteFolder(at: destination, site: site)
      }
    }
  }
}
