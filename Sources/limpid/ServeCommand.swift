import ArgumentParser
import Diagnostics
import Foundation
import Preview
import Publishing

/// `limpid serve`: shows a site on this machine while it is being worked on.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Show the site in a browser on this machine while you write.",
    discussion: """
      Pages are made when they are asked for, from the files as they are; nothing is written. When a \
      file changes, open pages show it, and what is wrong with it. With --output a built folder is \
      served instead, as a host would.

      Examples:
        limpid serve --open
        limpid build && limpid serve --output Public --port 3000
      """)

  @OptionGroup var options: SiteOptions

  @Option(help: "Serve this folder with a built site, and build nothing.")
  var output: String?

  @Option(help: "The path that the folder of --output was built for, such as /sub/.")
  var basePath = "/"

  @Option(help: "The address to listen on. With any but the usual one other machines may read.")
  var host = "127.0.0.1"

  @Option(help: "The port to listen on, or the next one that is free; 0 takes any free one.")
  var port = 8080

  @Flag(help: "Open the site in the browser.")
  var open = false

  @Option(help: "The address that opens {file} at {line} and {column} in your editor.")
  var editor = EditorLink.usual

  /// So many ports after the one that was asked for are tried.
  private static let mostPorts = 20

  func validate() throws {
    guard (0...65_535).contains(port) else {
      throw ValidationError("--port takes a whole number from 0 to 65535")
    }
    let names = basePath.split(separator: "/")
    guard basePath.hasPrefix("/"), basePath.hasSuffix("/"), !basePath.contains("//"),
      !names.contains(".."), !names.contains("."), !basePath.contains(where: { "?#".contains($0) })
    else {
      throw ValidationError("--base-path is a path such as /sub/")
    }
    guard EditorLink(pattern: editor, folder: "") != nil else {
      throw ValidationError("--editor is an address with {file}, such as \(EditorLink.usual)")
    }
  }

  func run() async throws {
    if !["127.0.0.1", "localhost", "::1"].contains(host) {
      Terminal.error("warning: other machines that reach \(host) can read the site\n")
    }
    guard let output else { return try await serveLive() }
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: output, isDirectory: &isDirectory),
      isDirectory.boolValue
    else {
      throw ValidationError("'\(output)' is no folder; run 'limpid build' first")
    }
    let folder = URL(fileURLWithPath: output).path
    try await serve(ServedFolder(at: folder, basePath: basePath), called: output)
  }

  /// Serves the site as its files are, and takes in what changes in them.
  private func serveLive() async throws {
    let folder = URL(fileURLWithPath: try options.folder()).path
    let folders = SiteFolders(site: folder, standard: StandardFiles.folder())
    // What changes while the site is read for the first time is taken in after that.
    let watch = FolderWatch(folders.roots, below: SiteFolders.parts)
    if let reason = watch.reasonForPolling {
      Terminal.error("note: changes show within a second: \(reason)\n")
    }
    let site: LiveSite
    do {
      site = try await LiveSite(folders, try options.settings())
    } catch let error as ReadingError {
      Terminal.error(error.text)
      throw ExitCode(Status.unreadable)
    }
    guard let editor = EditorLink(pattern: editor, folder: folder) else { return }
    let told = ToldFindings(options)
    let first = await site.state
    told.tell(of: first)
    let preview = LivePreview(first, editor: editor) { path, findings, state in
      told.tell(findings, of: path, in: state)
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      // Whoever looks at a page waits for the one answer, not for the next state of the site.
      group.addTask(priority: .background) {
        for await changes in watch.changes {
          let state = await site.taking(changes)
          told.tell(of: state)
          preview.show(state)
        }
      }
      group.addTask { try await serve(preview, called: folder) }
      try await group.next()
      group.cancelAll()
    }
  }

  private func serve(_ site: some PreviewSite, called name: String) async throws {
    let last = port == 0 ? 0 : min(65_535, port + Self.mostPorts)
    var ports = Array(port...last)
    while true {
      do {
        let server = PreviewServer(site, host: host, port: ports.removeFirst())
        return try await server.runUntilStopped { port in
          let address = "http://\(host.contains(":") ? "[\(host)]" : host):\(port)"
          let path = site.basePath.map { $0 + "/" }.joined()
          Terminal.output("serving \(name) at \(address)/\(path)\n")
          if open { Browser.open("\(address)/\(path)") }
        }
      } catch PreviewError.portInUse(let taken) where !ports.isEmpty {
        Terminal.error("port \(taken) is taken by another program; trying \(ports[0])\n")
      } catch let error as PreviewError {
        Terminal.error("error: \(error.message)\n  help: \(error.help)\n")
        throw ExitCode(Status.unreadable)
      }
    }
  }
}
