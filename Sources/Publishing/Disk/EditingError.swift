/// Why files of a site were not changed; none of them was, unless ``failed`` names a rename.
package enum EditingError: Error, Sendable, Hashable {
  /// Another command is changing the site.
  case busy(String)

  /// A file is no longer what was read.
  case changedMeanwhile(String)

  /// A file or folder stands where a new file must go.
  case occupied(String)

  /// A file, or the folder that it lies in, may not be written to.
  case readOnly(String)

  /// A path leads out of the site's folder.
  case outside(String)

  /// The system refused to do something with a file: what, which file, why.
  case failed(String, String, SystemError)

  /// What is wrong, in lowercase, without a full stop.
  package var message: String {
    switch self {
    case .busy(let folder): "another command is changing '\(folder)'"
    case .changedMeanwhile(let path): "'\(path)' has changed since it was read"
    case .occupied(let path): "something stands at '\(path)' already, where a new file must go"
    case .readOnly(let path): "'\(path)' is read-only"
    case .outside(let path): "'\(path)' leads out of the site's folder"
    case .failed(let action, let path, let error): "cannot \(action) '\(path)': \(error.words)"
    }
  }

  /// How to mend it.
  package var help: String {
    switch self {
    case .busy: "wait until it is done"
    case .changedMeanwhile: "save your work in the editor and run the command again"
    case .occupied: "run the command again, or move it away"
    case .readOnly: "make it writable for you"
    case .outside: "replace the link by a copy of the file"
    case .failed: "check the folder's permissions and the free space, then run the command again"
    }
  }
}
