import Model

extension Writing {
  /// Regions in the order of their names in this page's language.
  mutating func sortedByName(_ regions: [Region]) -> [Region] {
    let named = regions.map { region in
      let name = plain(region.name)
      return (key: name.foldedForSorting, name: name, region: region)
    }
    return named.sorted { ($0.key, $0.name) < ($1.key, $1.name) }.map(\.region)
  }
}
