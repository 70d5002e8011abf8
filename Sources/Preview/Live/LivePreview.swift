package import Diagnostics
import Pages
package import Publishing
import Synchronization

/// A site that is being worked on, as browsers see it.
///
/// The newest state is handed in; whoever listens is told of it.
package final class LivePreview: PreviewSite {
  package let basePath: [String]

  package let hostRules = KnownHostRules()

  package var isLive: Bool { true }

  /// Takes what is wrong with a page or another file, by its path, whenever it is made.
  package typealias Telling =
    @Sendable (
      _ path: String, _ findings: [Diagnostic], _ state: LiveState
    ) -> Void

  private let editor: EditorLink
  private let tell: Telling
  private let shared: Mutex<Shared>

  private struct Shared {
    var state: LiveState
    var made = MadeFiles()
    var listeners: [Int: AsyncStream<Void>.Continuation] = [:]
    var nextListener = 0
  }

  /// Shows a state of a site; the places of faults become links of the form `editor`.
  package init(_ state: LiveState, editor: EditorLink, telling tell: @escaping Telling) {
    basePath = state.shown.basePath.split(separator: "/").map(String.init)
    self.editor = editor
    self.tell = tell
    shared = Mutex(Shared(state: state))
  }

  private var newest: (state: LiveState, made: MadeFiles) {
    shared.withLock { ($0.state, $0.made) }
  }

  package func item(at names: [String]) -> PreviewItem {
    let newest = newest
    let path = names.joined(separator: "/")
    if let file = file(at: path, of: newest) { return .file(.small(file.sent)) }
    let folder = names.isEmpty ? "" : path + "/"
    return newest.state.shown.hasPage(inFolder: folder) ? .folder : .missing
  }

  private func file(
    at path: String, of newest: (state: LiveState, made: MadeFiles)
  ) -> MadeFile? {
    newest.made.file(at: path) {
      let file = newest.state.file(at: path)
      if let file { tell(path, file.diagnostics, newest.state) }
      return file
    }
  }

  /// Shows a newer state from now on.
  package func show(_ state: LiveState) {
    let (former, listeners) = shared.withLock { shared in
      defer { (shared.state, shared.made) = (state, MadeFiles()) }
      return (shared.state, Array(shared.listeners.values))
    }
    for listener in listeners { listener.yield() }
    // To let go of a large site takes its time, in which nobody should wait.
    withExtendedLifetime(former) {}
  }

  /// Word that something changed, at once for the first time, as long as somebody listens.
  func news() -> AsyncStream<Void> {
    let (news, listener) = AsyncStream.makeStream(
      of: Void.self, bufferingPolicy: .bufferingNewest(1))
    let number = shared.withLock { shared in
      shared.nextListener += 1
      shared.listeners[shared.nextListener] = listener
      return shared.nextListener
    }
    listener.onTermination = { [self] _ in
      shared.withLock { $0.listeners[number] = nil }
    }
    listener.yield()
    return news
  }

  /// How the page at a path of the server fares now.
  func event(page path: String) -> [UInt8] {
    let newest = newest
    let target = RequestTarget(path)
    let names = (target?.segments ?? []).dropFirst(basePath.count)
    let path = (names + (target?.isFolder == false ? [] : ["index.html"])).joined(separator: "/")
    let page = file(at: path, of: newest)?.built
    let state = newest.state
    return PageEvent(
      version: page.map { PageVersion(of: $0.value.bytes) },
      faults: state.faults(state.findings + (page?.diagnostics ?? []), editor: editor)
    ).bytes
  }
}
