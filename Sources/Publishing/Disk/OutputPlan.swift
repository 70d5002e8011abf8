/// What must happen to an output folder so that it holds a build's files, found out by looking only.
struct OutputPlan: Sendable {
  /// How many files are not there as they must be.
  private(set) var changed = 0

  /// What of the draft goes to its place: files, and folders that are new, with all that is in them.
  private(set) var moves: [String] = []

  /// How many files are there already, byte for byte.
  private(set) var unchanged = 0

  /// Files of a former build that stand where a folder must go, or in a folder where a page must go.
  private(set) var filesInTheWay: [String] = []

  /// Folders of a former build that stand where a page must go, the innermost first.
  private(set) var foldersInTheWay: [String] = []

  /// Files of a former build that this one does not have, also if they are gone already.
  private(set) var stale: [String] = []

  /// What stands in a page's way and is not ours.
  private(set) var occupied: [String] = []

  private let folder: OutputFolder
  private var owned: OwnedFiles
  private var folders: [[UInt8]: FolderState] = [:]

  private enum FolderState { case standing, missing, occupied }

  /// Compares the folder with `files`, which come in the order of their paths; `owned` are those of the former build.
  init(
    for files: [DraftedFile], in folder: OutputFolder, owned: OwnedFiles
  ) throws(WritingError) {
    self.folder = folder
    self.owned = owned
    for file in files {
      do throws(SystemError) {
        try plan(file)
      } catch {
        throw .failed("read", folder.path(of: file.entry.path), error)
      }
    }
    // Mostly the same files stand there in the same order.
    let isSame = files.elementsEqual(owned.paths) { $0.entry.path.utf8.elementsEqual($1.utf8) }
    guard !isSame else { return }
    let gone = Set((files.map(\.entry.path) + filesInTheWay).map { Array($0.utf8) })
    stale = owned.paths.filter { !gone.contains(Array($0.utf8)) }
  }

  /// Whether the folder holds exactly what it must.
  var isEmpty: Bool { changed == 0 && stale.isEmpty && filesInTheWay.isEmpty }

  private mutating func plan(_ file: DraftedFile) throws(SystemError) {
    switch try stateOfFolders(around: file.entry.path) {
    case .occupied: return
    case .missing:
      try expectDraft(of: file)
      changed += 1
    case .standing: try planTarget(of: file)
    }
  }

  private mutating func planTarget(of file: DraftedFile) throws(SystemError) {
    let path = file.entry.path
    switch try Disk.item(at: folder.path(of: path)) {
    case .absent:
      try expectDraft(of: file)
      move(path)
    case .file(let identity):
      if file.isStanding {
        unchanged += 1
      } else if try owned.contains(path, identity, in: folder) {
        move(path)
      } else {
        occupied.append(path)
      }
    case .folder:
      if try clear(path) { move(path) }
    case .symbolicLink, .other:
      occupied.append(path)
    }
  }

  /// Of a file that stood when it was made there is no draft; somebody has removed it since.
  private func expectDraft(of file: DraftedFile) throws(SystemError) {
    if file.isStanding { throw .absent }
  }

  private mutating func move(_ path: String) {
    changed += 1
    moves.append(path)
  }

  /// Looks at the folders that a file goes into, each once in a build.
  private mutating func stateOfFolders(around path: String) throws(SystemError) -> FolderState {
    var state = FolderState.standing
    for enclosing in path.enclosingFolders {
      if state == .missing { break }
      let key = Array(enclosing.utf8)
      if let known = folders[key] {
        state = known
      } else {
        state = try look(at: enclosing)
        folders[key] = state
      }
      if state == .occupied { break }
    }
    return state
  }

  private mutating func look(at enclosing: String) throws(SystemError) -> FolderState {
    switch try Disk.item(at: folder.path(of: enclosing)) {
    case .absent:
      moves.append(enclosing)
      return .missing
    case .folder: return .standing
    case .file(let identity):
      guard try owned.contains(enclosing, identity, in: folder) else { break }
      filesInTheWay.append(enclosing)
      moves.append(enclosing)
      return .missing
    case .symbolicLink, .other: break
    }
    occupied.append(enclosing)
    return .occupied
  }

  /// Plans the removal of a folder where a page must go; false if it is not wholly ours.
  private mutating func clear(_ path: String) throws(SystemError) -> Bool {
    guard owned.encloses(path) else {
      occupied.append(path)
      return false
    }
    var isOurs = true
    for name in try Disk.names(in: folder.path(of: path)) {
      let inner = "\(path)/\(String(decoding: name, as: UTF8.self))"
      switch try Disk.item(at: folder.path(of: inner)) {
      case .folder:
        if try !clear(inner) { isOurs = false }
      case .file(let identity):
        if try owned.contains(inner, identity, in: folder) {
          filesInTheWay.append(inner)
        } else {
          occupied.append(inner)
          isOurs = false
        }
      case .absent, .symbolicLink, .other:
        occupied.append(inner)
        isOurs = false
      }
    }
    if isOurs { foldersInTheWay.append(path) }
    return isOurs
  }
}
