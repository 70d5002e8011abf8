package import Diagnostics
package import Parsing

extension Catalog {
  /// Mentions of records that the content does not speak of.
  func unknownReferences(among mentions: [Mention]) -> [Diagnostic] {
    let unknown = mentions.filter { mention in
      !mention.kinds.contains { known.declared[$0]?.contains(mention.id) == true }
        && known.incompleteKinds.isDisjoint(with: mention.kinds)
    }
    return unknown.map { mention in
      let names = mention.kinds.flatMap { known.declared[$0] ?? [] }
      let help =
        renamings.suggestion(
          for: mention.id, of: mention.kinds, among: names.filter(isIdentifier))
        ?? "correct the id, or add \(oneOf(mention.kinds[0])) with it"
      return Rule.unknownReference.broken(
        at: mention.place,
        "no \(mention.kinds.joined(separator: " or ")) has the id '\(mention.id)'", help: help)
    }
  }

  /// Reads a record from a block of a text; nil where something is wrong with it.
  ///
  /// A record that it mentions may be missing from its table all the same: it has faults of its own.
  package func reading<Kind: Record>(
    _ kind: Kind.Type, from block: DataBlock, in text: MarkdownTree
  )
    -> Checked<Kind?>
  {
    let document = Document(
      file: InputFile(path: text.path, bytes: []), data: block.data, body: text,
      isIncomplete: block.isIncomplete)
    var reading = Reading(document, days: days)
    let record = reading.record(kind, from: block.data)
    let findings = reading.diagnostics + unknownReferences(among: reading.mentions)
    return Checked(findings.hasErrors ? nil : record, findings)
  }
}
