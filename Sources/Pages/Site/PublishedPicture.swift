package import Diagnostics
import Parsing

/// A picture of an author's, as it is published: without what cameras and programs wrote into it.
package struct PublishedPicture: Sendable {
  /// The author's file.
  package let source: String

  /// What is published, under a name that changes with the content.
  package let file: OutputFile

  /// How many pixels wide and high it is; nil for a file that was reported.
  let size: (width: Int, height: Int)?

  /// Reads an author's file.
  package static func reading(_ file: InputFile) -> Checked<PublishedPicture> {
    do throws(PictureFault) {
      let picture = try Picture(reading: file.bytes)
      return Checked(PublishedPicture(picture, at: file.path), faults(of: picture, at: file.path))
    } catch {
      let published = PublishedPicture(
        source: file.path, file: OutputFile(path: file.path, bytes: []), size: nil)
      return Checked(published, [unreadable(error, at: file.path)])
    }
  }

  private init(_ picture: Picture, at path: String) {
    let name = path.split(separator: "/").last?.split(separator: ".").first ?? "picture"
    let written = "assets/\(name).\(picture.format.rawValue)"
    self.init(
      source: path,
      file: OutputFile(path: fingerprinted(written, picture.bytes), bytes: picture.bytes),
      size: (picture.width, picture.height))
  }

  private init(source: String, file: OutputFile, size: (width: Int, height: Int)?) {
    self.source = source
    self.file = file
    self.size = size
  }

  private static func faults(of picture: Picture, at path: String) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    if picture.removed.hasLocation {
      faults.append(
        Rule.pictureHasLocation.broken(
          at: .start(of: path), "this picture says where it was taken",
          help: "take the location out in a picture program, or with 'exiftool -gps:all= -xmp:all='"
        ))
    }
    if picture.removed.isTurned {
      faults.append(
        Rule.pictureTurned.broken(
          at: .start(of: path), "this picture lies on its side or is mirrored in its file",
          help: "open it, turn it upright and save it again"))
    }
    return faults
  }

  private static func unreadable(_ fault: PictureFault, at path: String) -> Diagnostic {
    let (message, help) =
      switch fault {
      case .unknownFormat:
        ("this file is no PNG, JPEG, GIF or WebP picture", "save the picture in one of these forms")
      case .cut: ("this picture ends too early", "copy or save the picture again")
      case .broken: ("this picture's file is broken", "save the picture again")
      case .noSize: ("this picture has no width or no height", "save the picture again")
      }
    return Rule.pictureUnreadable.broken(at: .start(of: path), message, help: help)
  }
}

extension Rule {
  package static let pictureHasLocation = Rule(
    "picture-has-location", .error,
    because: """
      Cameras write into a picture where it was taken, which can tell where somebody lives. Limpid \
      publishes pictures without that, but the file itself lies in the site's folder, which others \
      may read.
      """)
  package static let pictureTurned = Rule(
    "picture-turned", .error,
    because: """
      Such a picture is upright only for programs that read the camera's notes in it. Limpid \
      publishes pictures without these notes, so it would lie on its side.
      """)
  package static let pictureUnreadable = Rule(
    "picture-unreadable", .error,
    because: """
      Limpid reads the size of each picture, so that pages do not jump while it loads, and takes out \
      what tells of its author. Both need a file in a form it knows. SVG files can run programs and \
      are refused.
      """)
}
