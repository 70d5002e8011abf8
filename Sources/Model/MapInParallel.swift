import Dispatch
import Synchronization

/// Transforms elements on all processors; the results stand in the order of the elements.
///
/// Where there is nothing to share out, the work is done here and now.
package func mapInParallel<Element: Sendable, Result: Sendable>(
  _ elements: [Element], _ transform: @Sendable (Element) -> Result
) -> [Result] {
  guard elements.count > 3 else { return elements.map(transform) }
  // Small work is handed out in larger parts, so that workers seldom wait for each other.
  let size = max(1, elements.count / 128)
  let count = (elements.count + size - 1) / size
  let parts = Mutex([[Result]](repeating: [], count: count))
  DispatchQueue.concurrentPerform(iterations: count) { index in
    let part = elements[index * size..<min(elements.count, (index + 1) * size)].map(transform)
    parts.withLock { $0[index] = part }
  }
  return parts.withLock { $0.flatMap(\.self) }
}
