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

extension String {
  /// The text in lower case and without diacritics, so that "Égypte" stands with the E.
  var foldedForSorting: String {
    String(
      String.UnicodeScalarView(
        lowercased().decomposed.filter { $0.properties.generalCategory != .nonspacingMark }))
  }

  private var decomposed: [Unicode.Scalar] {
    unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
      guard let base = letters[scalar] else { return [scalar] }
      return Array(base.unicodeScalars)
    }
  }
}

/// Latin letters with diacritics and the plain letters that they are sorted with.
private let letters: [Unicode.Scalar: String] = {
  let groups: [(String, String)] = [
    ("a", "àáâãäåāăą"), ("c", "çćč"), ("d", "ďđð"), ("e", "èéêëēėęě"), ("g", "ğģ"),
    ("i", "ìíîïīįı"),
    ("k", "ķ"), ("l", "ĺļľł"), ("n", "ñńņň"), ("o", "òóôõöøō"), ("r", "ŕř"), ("s", "śşšș"),
    ("t", "ťţț"), ("u", "ùúûüūůų"), ("y", "ýÿ"), ("z", "źżž"), ("ae", "æ"), ("oe", "œ"),
    ("ss", "ß"),
  ]
  var letters: [Unicode.Scalar: String] = [:]
  for (base, marked) in groups {
    for scalar in marked.unicodeScalars { letters[scalar] = base }
  }
  return letters
}()
