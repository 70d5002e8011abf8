import Hashing
import Parsing
import Templating

/// The files beside the templates, published under names that change with their content.
///
/// So browsers may keep them for good, and compare what they got with what the page names.
package struct PublishedAssets: Sendable {
  /// The files under their published names.
  package let files: [OutputFile]

  /// What a template may print of each: `{{asset.style-css.url}}` and `{{asset.style-css.integrity}}`.
  let values: TemplateObject

  /// Takes the files, each with its path below the output folder: `assets/style.css`.
  package init(_ files: [OutputFile] = [], addresses: Addresses) {
    self.files = files.map {
      OutputFile(path: fingerprinted($0.path, $0.bytes), bytes: $0.bytes)
    }
    values = TemplateObject(
      zip(files, self.files).map { written, published in
        let value: TemplateObject = [
          "url": .url(addresses.path(ofFile: published.path)),
          "integrity": .text("sha256-" + sha256Base64(published.bytes)),
        ]
        return (TemplateName(PublishedAssets.name(of: written.path)), .object(value))
      })
  }

  /// What a file is asked for by: its path below the assets, each sign between names a hyphen.
  static func name(of path: String) -> String {
    path.split(separator: "/").dropFirst().joined(separator: "-").replacing(".", with: "-")
  }
}

/// The path with the first 16 hexadecimal digits of the bytes' SHA-256 before its ending.
func fingerprinted(_ path: String, _ bytes: [UInt8]) -> String {
  let digits = sha256Hex(bytes).prefix(16)
  let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
  let name = path[folder.endIndex...]
  guard let dot = name.lastIndex(of: "."), dot != name.startIndex else {
    return "\(path).\(digits)"
  }
  return "\(path[..<dot]).\(digits)\(path[dot...])"
}
