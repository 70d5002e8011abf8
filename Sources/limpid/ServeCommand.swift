import ArgumentParser
import Foundation
import Preview

/// `limpid serve`: shows a built site on this machine.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serve the built site to browsers on this machine.",
    discussion: """
      Examples:
        limpid build && limpid serve
        limpid serve --output Public --port 3000
      """)

  @Option(help: "The site's folder. Default: the nearest folder above that has Content/.")
  var site: String?

  @Option(help: "The folder with the built site. Default: Public/ in the site's folder.")
  var output: String?

  @Option(help: "The port to listen on; 0 takes any free one.")
  var port = 8080

  @Option(help: "The path that the site was built for, such as /sub/.")
  var basePath = "/"

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
  }

  func run() async throws {
    let folder = try output ?? SiteOptions.folder(named: site) + "/Public"
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isDirectory),
      isDirectory.boolValue
    else {
      throw ValidationError("'\(folder)' is no folder; run 'limpid build' first")
    }
    let basePath = basePath
    let server = PreviewServer(ServedFolder(at: folder, basePath: basePath), port: port)
    do {
      try await server.runUntilStopped { port in
        Terminal.output("serving \(folder) at http://127.0.0.1:\(port)\(basePath)\n")
      }
    } catch let error as PreviewError {
      Terminal.error("error: \(error.message)\n  help: \(error.help)\n")
      throw ExitCode(Status.unreadable)
    }
  }
}
