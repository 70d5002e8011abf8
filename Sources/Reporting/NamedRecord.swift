import Diagnostics
package import Model

extension Catalog {
  /// The region that people call so: by its id, its name or another name that people type, in any
  /// language of the site, whatever the case of its letters.
  package func region(called text: String) throws(WrongUse) -> Region {
    try record(called: text, among: self[Region.self], "region") { names($0.name) + $0.also }
  }

  /// The platform that people call so; as with regions.
  package func platform(called text: String) throws(WrongUse) -> Platform {
    try record(called: text, among: self[Platform.self], "platform") { names($0.name) + $0.also }
  }

  /// The question with this id.
  func question(called text: String) throws(WrongUse) -> Question {
    try record(called: text, among: self[Question.self], "question") { _ in [] }
  }

  /// The claim with this id.
  func claim(called text: String) throws(WrongUse) -> Claim {
    try record(called: text, among: self[Claim.self], "claim") { _ in [] }
  }

  private func names(_ words: Words) -> [String] {
    [words.original] + words.translations.sorted { $0.key < $1.key }.map(\.value.text)
  }

  private func record<Kind: Entity>(
    called text: String, among table: EntityTable<Kind>, _ kind: String,
    names: (Kind) -> [String]
  ) throws(WrongUse) -> Kind {
    let wanted = text.lowercased()
    if let record = table[EntityID(wanted)] { return record }
    if let record = table.first(where: { names($0).contains { $0.lowercased() == wanted } }) {
      return record
    }
    throw .unknown(kind, text, among: table.map(\.id.text), alsoCalled: table.flatMap(names))
  }
}

extension WrongUse {
  /// That nothing has this name, with the names that may have been meant.
  static func unknown(
    _ kind: String, _ text: String, among ids: [String], alsoCalled names: [String] = []
  ) -> WrongUse {
    let listed = ids.count <= 12 ? ids : []
    let help =
      (nearestName(to: text, among: ids) ?? nearestName(to: text, among: names)).map {
        "did you mean '\($0)'?"
      }
      ?? (listed.isEmpty
        ? "ids and names stand in the files below Content/"
        : "there is \(listed.sorted().joined(separator: ", "))")
    return WrongUse("no \(kind) is called '\(text)'", help: help)
  }
}
