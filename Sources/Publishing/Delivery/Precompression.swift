import Pages

/// Compressed variants of a site's texts, which hosts send to browsers that take them.
///
/// They are made by the programs gzip, brotli and zstd, as far as these are installed, and stand beside
/// each file as `.gz`, and `.br` or else `.zst`. The same bytes give the same variants.
package struct Precompression: Sendable {
  /// A program and the ending of the files that it makes.
  private struct Format: Sendable {
    let program: ExternalProgram
    let ending: String
    let arguments: [String]
  }

  private let formats: [Format]

  /// The endings of the variants that can be made here.
  package var endings: [String] { formats.map(\.ending) }

  /// Looks for the programs.
  package init() {
    func format(_ name: String, _ ending: String, _ arguments: [String]) -> Format? {
      (try? ExternalProgram(name)).map {
        Format(program: $0, ending: ending, arguments: arguments)
      }
    }
    let brotli = format("brotli", "br", ["--quality=9", "--keep", "--"])
    formats = [
      format("gzip", "gz", ["-9", "--no-name", "--keep", "--"]),
      brotli ?? format("zstd", "zst", ["-19", "--quiet", "--keep", "--"]),
    ].compactMap { $0 }
  }

  /// The variants of those files that become smaller.
  func variants(of batch: [OutputFile]) throws(DeliveryError) -> [OutputFile] {
    let scratch = try ScratchFolder()
    var sources: [String] = []
    for (number, file) in batch.enumerated() {
      sources.append(try scratch.put(file.bytes, named: "\(number)"))
    }
    var variants: [OutputFile] = []
    for format in formats {
      _ = try format.program.succeed(format.arguments + sources)
      for (source, file) in zip(sources, batch) {
        let path = "\(source).\(format.ending)"
        do throws(SystemError) {
          let bytes = try Disk.bytes(at: path)
          guard bytes.count < file.bytes.count else { continue }
          variants.append(OutputFile(path: "\(file.path).\(format.ending)", bytes: bytes))
        } catch {
          throw .unwritten(.failed("read", path, error))
        }
      }
    }
    return variants
  }

  /// Whether browsers may ask for the file, it is of 1 kB or more, and not compressed already.
  static func isWorthwhile(_ file: OutputFile) -> Bool {
    let ending = file.path.split(separator: ".").last.map(String.init) ?? ""
    return file.bytes.count >= leastBytes && !compressed.contains(ending)
      && !hostRules.contains(file.path)
  }

  /// What is shorter fits into one packet in any case.
  private static let leastBytes = 1_000
  private static let compressed: Set = ["gif", "jpeg", "jpg", "png", "webp"]
  private static let hostRules: Set = ["_headers", "_redirects"]
}
