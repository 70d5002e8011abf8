/// The results of `transform` for all items, in the items' order, worked out by `workers` at once.
///
/// Concurrency ends with this function: nothing goes on when it returns.
func concurrentMap<Item: Sendable, Result: Sendable>(
  _ items: [Item], workers: Int, _ transform: @escaping @Sendable (Item) -> Result
) async -> [Result] {
  let chunk = max(1, min(64, items.count / max(1, workers * 4)))
  let starts = Array(stride(from: 0, to: items.count, by: chunk))
  return await withTaskGroup(of: (Int, [Result]).self) { group in
    var results: [[Result]] = Array(repeating: [], count: starts.count)
    var next = 0
    func addTask() {
      guard next < starts.count else { return }
      let index = next
      let range = starts[index]..<min(starts[index] + chunk, items.count)
      group.addTask { (index, items[range].map(transform)) }
      next += 1
    }
    for _ in 0..<max(1, workers) { addTask() }
    while let (index, done) = await group.next() {
      results[index] = done
      addTask()
    }
    return results.flatMap { $0 }
  }
}
