package import Diagnostics
package import Parsing

/// The work of reading one file's records: what is known, and what was found on the way.
package struct Reading: Sendable {
  /// The days that dates are checked against.
  package let days: Days

  /// What was found so far.
  package private(set) var diagnostics: [Diagnostic] = []

  /// Every mention of another record, so that the catalog can check it.
  package private(set) var mentions: [Mention] = []

  /// Records with ids of their own that stand inside others: sources where they are used, claims
  /// inside a reaction.
  package private(set) var contained: [any Entity] = []

  /// The ids that are written for contained records, by kind, also of those that have faults.
  package private(set) var declared: [String: Set<String>] = [:]

  /// The texts for readers that were read so far, each with its translations.
  package private(set) var texts: [TranslatableText] = []

  /// Findings that the authors stand by.
  package private(set) var acceptances: [Acceptance] = []

  /// The ids of sources that prose names.
  package private(set) var namedSources: Set<String> = []

  private let document: Document
  private var translationsOfFile: TranslationsOfFile
  private var path: [String] = []

  /// Starts reading a file whose texts have these translations.
  package init(
    _ document: Document, days: Days, translations: TranslationsOfFile = TranslationsOfFile()
  ) {
    self.document = document
    self.days = days
    translationsOfFile = translations
  }

  /// Adds a finding.
  ///
  /// Of a file that breaks off nothing is reported to be missing: it may stand where nobody could
  /// read.
  package mutating func report(_ finding: Diagnostic) {
    guard !document.isIncomplete || !Rule.absences.contains(finding.rule) else { return }
    diagnostics.append(finding)
  }

  /// Adds findings.
  package mutating func report(_ findings: [Diagnostic]) {
    for finding in findings { report(finding) }
  }

  /// Notes that a record of one of these kinds is mentioned.
  mutating func mention(_ kinds: [any Record.Type], _ id: String, at place: TextRange) {
    mentions.append(Mention(kinds: kinds.map { $0.kind }, id: id, place: place))
  }

  /// Notes what is accepted about a record; about the whole file, where the record is its data.
  mutating func accept(_ accepted: [Acceptance], in record: Node) {
    let isWholeFile = record.place == document.data.place
    let place = TextRange(path: document.path, bytes: 0..<document.file.bytes.count)
    acceptances += accepted.map { acceptance in
      var acceptance = acceptance
      acceptance.within = isWholeFile ? place : record.place
      return acceptance
    }
  }

  /// Notes the sources that a text cites or links to.
  mutating func noteSources(of text: MarkdownTree) { namedSources.formUnion(text.namedSources) }

  /// Hands a record that stands inside another one on to the catalog.
  mutating func contain(_ record: any Entity) { contained.append(record) }

  /// Notes that a contained record has this id.
  mutating func declare(_ kind: any Entity.Type, _ id: String) {
    declared[kind.kind, default: []].insert(id)
  }

  /// The text of a scalar; reports a list or a mapping.
  package mutating func scalar(_ node: Node, expecting form: String) -> String? {
    guard case .scalar(let text) = node.content else {
      report(wrongType(node, expecting: form))
      return nil
    }
    return text
  }

  /// Reads each item under its own part of the field path; items that are wrong are left out.
  mutating func elements<Element>(
    _ items: [Node], _ read: (Node, inout Reading) -> Element?
  ) -> [Element] {
    var elements: [Element] = []
    for (position, item) in items.enumerated() {
      if case .absent = item.content {
        report(
          Rule.badType.broken(
            at: item.place, "this item of the list is empty", help: "fill it or delete it"))
        continue
      }
      let name = item.name(at: position)
      if let element = within(name, { read(item, &$0) }) {
        elements.append(element)
      } else {
        within(name) { $0.passOverTranslations() }
      }
    }
    return elements
  }

  /// Reads a record from a mapping, or reports why that is impossible.
  package mutating func record<Kind: Record>(_ kind: Kind.Type, from node: Node) -> Kind? {
    let (record, isComplete) = readable(kind, from: node)
    return isComplete ? record : nil
  }

  /// Reads what can be read of a record, and tells whether that is all that it needs.
  mutating func readable<Kind: Record>(_ kind: Kind.Type, from node: Node) -> (Kind, Bool) {
    var record = kind.init()
    record.origin = node
    guard case .mapping(let entries) = node.content else {
      report(wrongType(node, expecting: "the fields of \(oneOf(kind.kind))"))
      return (record, false)
    }
    var isComplete = read(kind.fields, from: node, into: &record)
    let known = kind.fields
    let others = entries.filter { entry in !known.contains { $0.name == entry.key } }
    if !others.isEmpty {
      let shared = kind.allFields.dropFirst(known.count)
      for entry in others where !shared.contains(where: { $0.name == entry.key }) {
        report(.unknownKey(entry, of: kind.kind, known: kind.allFields.map(\.name)))
      }
      if !read(shared, from: node, into: &record) { isComplete = false }
    }
    if isComplete {
      record.check(&self)
    } else {
      passOverTranslations()
    }
    return (record, isComplete)
  }

  /// Reads the values of these fields; false where a required one is missing or wrong.
  private mutating func read<Kind: Record>(
    _ fields: some Sequence<Field<Kind>>, from node: Node, into record: inout Kind
  ) -> Bool {
    var isComplete = true
    for field in fields {
      let value = node[field.name]
      guard let value, value.content != .absent, !(field.isRequired && value.content == .list([]))
      else {
        guard field.isRequired else { continue }
        isComplete = false
        report(
          .missingKey(
            field.name, in: node, at: value?.place, kind: Kind.kind, expecting: field.shape))
        continue
      }
      guard !within(field.name, { field.read(value, &record, &$0) }) else { continue }
      within(field.name) { $0.passOverTranslations() }
      if field.isRequired { isComplete = false }
    }
    return isComplete
  }

  /// The translations of the text at the current field path; those that nobody has written yet are
  /// left out.
  mutating func translations(of original: String, _ need: TranslationNeed, at place: TextRange)
    -> [TextTranslation]
  {
    let field = path.joined(separator: ".")
    let found = translationsOfFile.take(field, of: original)
    if document.body == nil {
      texts.append(
        TranslatableText(
          field: field, original: original, place: place, need: need, translations: found))
    }
    return found.filter { $0.state != .missing }
  }

  /// Misses no text at the current field path and below it, since something there could not be read.
  private mutating func passOverTranslations() {
    translationsOfFile.pass(over: path.joined(separator: "."))
  }

  /// Findings about translations that belong to no text of the file.
  package mutating func finish() {
    guard !document.isIncomplete else { return }
    report(translationsOfFile.leftOver())
  }

  /// Does work under one more part of the field path.
  package mutating func within<Result>(
    _ part: String, _ work: (inout Reading) -> Result
  ) -> Result {
    path.append(part)
    defer { path.removeLast() }
    return work(&self)
  }
}

extension Node {
  /// How an item of a list is named in field paths: by its id, or by its position from 1.
  func name(at position: Int) -> String {
    if case .scalar(let id)? = self["id"]?.content { return id }
    return String(position + 1)
  }
}

/// A place where a record is mentioned by its id.
package struct Mention: Sendable, Hashable {
  /// The kinds that the record meant may have.
  package let kinds: [String]

  /// The id as it was written.
  package let id: String

  /// Where it was written.
  package let place: TextRange
}
