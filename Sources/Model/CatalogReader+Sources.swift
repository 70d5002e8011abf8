import Diagnostics
import Parsing

extension CatalogReader {
  /// Sources that stand where they are used; equal addresses, and equal titles of sources without
  /// one, become one source.
  mutating func mergeInlineSources(into declared: [Source])
    -> (all: [Source], ids: [Source.Name: EntityID<Source>])
  {
    var all = declared
    var ids: [Source.Name: EntityID<Source>] = [:]
    for source in declared {
      if let url = source.url { ids[.address(url)] = source.id }
    }
    var taken = Set(declared.map(\.id))
    for case var source as Source in contained {
      guard let name = source.uniqueName, ids[name] == nil else { continue }
      if taken.contains(source.id) {
        if let written = source.origin["id"] {
          diagnostics.append(
            Rule.idReused.broken(
              at: written.place, "two sources have the id '\(source.id.text)'",
              help: "leave 'id' out, or write another one"))
        }
        source.id = freeID(like: source.id, among: taken)
      }
      taken.insert(source.id)
      ids[name] = source.id
      all.append(source)
    }
    return (all, ids)
  }

  /// An id with a number behind it that no other source has.
  private func freeID(like id: EntityID<Source>, among taken: Set<EntityID<Source>>)
    -> EntityID<Source>
  {
    var number = 2
    var free = id
    while taken.contains(free) {
      free = EntityID("\(identifier(from: String(id.text.prefix(58))))-\(number)")
      number += 1
    }
    return free
  }
}
