/// The known name that somebody who wrote `name` most likely meant, if one is near enough.
///
/// Near means at most one edit (insertion, deletion, replacement, exchange of neighbours) for each
/// three scalars; of equally near names the first in alphabetical order is taken.
package func nearestName(to name: String, among known: some Sequence<String>) -> String? {
  let written = Array(name.lowercased().unicodeScalars)
  let allowed = max(1, written.count / 3)
  var best: (name: String, distance: Int)?
  for candidate in known.sorted() {
    let scalars = Array(candidate.lowercased().unicodeScalars)
    guard abs(scalars.count - written.count) <= allowed else { continue }
    let distance = editDistance(written, scalars)
    if distance <= allowed, distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  return best?.name
}

/// The least number of insertions, deletions, replacements and exchanges that make one of the other.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for (row, scalar) in left.enumerated() {
    var current = [row + 1]
    for (column, other) in right.enumerated() {
      var least = min(last[column + 1] + 1, current[column] + 1)
      least = min(least, last[column] + (scalar == other ? 0 : 1))
      let isExchange =
        row > 0 && column > 0 && scalar == right[column - 1] && left[row - 1] == other
      if isExchange { least = min(least, beforeLast[column - 1] + 1) }
      current.append(least)
    }
    (beforeLast, last) = (last, current)
  }
  return last[right.count]
}
