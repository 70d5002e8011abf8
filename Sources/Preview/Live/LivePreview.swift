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
  private let shared: Mutex<Shared>

  private struct Shared {
    var shown: ShownSite
    var listeners: [Int: AsyncStream<Void>.Continuation] = [:]
    var nextListener = 0
  }

  /// Shows a state of a site; the places of faults become links of the form `editor`.
  package init(_ state: LiveState, editor: EditorLink, telling tell: @escaping Telling) {
    basePath = state.shown.basePath.split(separator: "/").map(String.init)
    self.editor = editor
    shared = Mutex(Shared(shown: ShownSite(state, telling: tell)))
  }

  private var shown: ShownSite { shared.withLock { $0.shown } }

  package func item(at names: [String]) -> PreviewItem {
    let shown = shown
    if let file = shown.file(at: names.joined(separator: "/")) { return .file(file.sent) }
    let folder = names.map { $0 + "/" }.joined()
    return shown.state.shown.hasPage(inFolder: folder) ? .folder : .missing
  }

  /// Shows a newer state from now on.
  package func show(_ state: LiveState) {
    let next = ShownSite(state, after: shown)
    let (former, listeners) = shared.withLock { shared in
      defer { shared.shown = next }
      return (shared.shown, Array(shared.listeners.values))
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
    let shown = shown
    let target = RequestTarget(path)
    let names = (target?.segments ?? []).dropFirst(basePath.count)
    let path = (names + (target?.isFolder == false ? [] : ["index.html"])).joined(separator: "/")
    let page = shown.file(at: path)?.built
    let findings = shown.state.findings + (page?.diagnostics ?? [])
    return PageEvent(
      version: page.map { PageVersion(of: $0.value.bytes) },
      faults: shown.state.faults(findings, editor: editor)
    ).bytes
  }
}
