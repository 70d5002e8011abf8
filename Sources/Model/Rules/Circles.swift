/// The circles among records that lead to each other: each as its members in their order, those of
/// the first member first.
///
/// Linear in records and links (Tarjan's strongly connected components), however deep they lead.
func circles<ID: Hashable & Comparable>(among ids: [ID], following links: (ID) -> [ID]) -> [[ID]] {
  var order: [ID: Int] = [:]
  var lowest: [ID: Int] = [:]
  var stack: [ID] = []
  var isOnStack: Set<ID> = []
  var found: [[ID]] = []
  let known = Set(ids)

  func enter(_ id: ID) -> Visit<ID> {
    order[id] = order.count
    lowest[id] = order[id]
    stack.append(id)
    isOnStack.insert(id)
    return Visit(id: id, links: links(id).filter(known.contains))
  }

  func leave(_ visit: Visit<ID>) {
    guard lowest[visit.id] == order[visit.id] else { return }
    var members: [ID] = []
    while let last = stack.popLast() {
      isOnStack.remove(last)
      members.append(last)
      if last == visit.id { break }
    }
    if members.count > 1 || visit.links.contains(visit.id) { found.append(members.sorted()) }
  }

  for start in ids.sorted() where order[start] == nil {
    var path = [enter(start)]
    while var visit = path.popLast() {
      guard visit.next < visit.links.count else {
        leave(visit)
        if let parent = path.last {
          lowest[parent.id] = min(lowest[parent.id] ?? 0, lowest[visit.id] ?? 0)
        }
        continue
      }
      let target = visit.links[visit.next]
      visit.next += 1
      path.append(visit)
      if order[target] == nil {
        path.append(enter(target))
      } else if isOnStack.contains(target) {
        lowest[visit.id] = min(lowest[visit.id] ?? 0, order[target] ?? 0)
      }
    }
  }
  return found.sorted { $0[0] < $1[0] }
}

/// A record on the way down, with the links that are still to follow.
private struct Visit<ID> {
  let id: ID
  let links: [ID]
  var next = 0
}
