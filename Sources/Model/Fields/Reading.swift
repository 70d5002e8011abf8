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

  /// The kinds of which something could not be read.
  private(set) var lostKinds: Set<String> = []

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

  /// Starts reading a file whose texts may have translations among these, by the files' paths
  /// without their endings.
  init(_ document: Document, days: Days, among translations: [String: TranslationsOfFile]) {
    self.init(
      document, days: days,
      translations: translations[stem(of: document.path)] ?? TranslationsOfFile())
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
  mutating func mention(_ kinds: [String], _ id: String, at place: TextRange) {
    mentions.append(Mention(kinds: kinds, id: id, place: place))
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
  mutating func noteSources(of text: MarkdownTree) { text.addNamedSources(to: &namedSources) }

  /// Hands a record that stands inside another one on to the catalog.
  mutating func contain(_ record: any Entity) { contained.append(record) }

  /// Notes that a contained record has this id.
  mutating func declare(_ kind: any Entity.Type, _ id: String) {
    declared[kind.kind, default: []].insert(id)
  }

  /// The text of a scalar; reports a list or a mapping.
  package mutating func scalar(_ node: Node, expecting form: @autoclosure () -> String)
    -> String?
  {
    guard case .scalar(let text) = node.content else {
      report(wrongType(node, expecting: form()))
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
    var record = kind.init()
    guard read(node, into: &record) else { return nil }
    return record
  }

  /// Reads what can be read of a record, and tells whether that is all that it needs.
  mutating func read<Kind: Record>(_ node: Node, into record: inout Kind) -> Bool {
    let kind = Kind.self
    record.origin = node
    guard case .mapping(let entries) = node.content else {
      report(wrongType(node, expecting: "the fields of \(oneOf(kind.kind))"))
      return false
    }
    var isComplete = true
    let others = read(entries, as: kind.fields, into: &record, &isComplete)
    if !others.isEmpty {
      let shared = Array(kind.allFields.dropFirst(kind.fields.count))
      for entry in read(others, as: shared, into: &record, &isComplete) {
        report(.unknownKey(entry, of: kind.kind, known: kind.allFields.map(\.name)))
      }
    }
    let fields = kind.fields
    for index in fields.indices where fields[index].isRequired {
      let value = node[fields[index].name]
      guard value.map({ $0.content == .absent || $0.content == .list([]) }) ?? true else {
        continue
      }
      isComplete = false
      let field = fields[index]
      report(
        .missingKey(
          field.name, in: node, at: value?.place, kind: kind.kind, expecting: field.shape))
    }
    if isComplete {
      record.check(&self)
    } else {
      lostKinds.insert(kind.kind)
      passOverTranslations()
    }
    return isComplete
  }

  /// Reads the entries that name one of these fields, and gives back the others.
  ///
  /// Most authors write keys in the order of the manual, so each is looked for behind the last one.
  private mutating func read<Kind: Record>(
    _ entries: [Node.Entry], as fields: [Field<Kind>], into record: inout Kind,
    _ isComplete: inout Bool
  ) -> [Node.Entry] {
    var others: [Node.Entry] = []
    var start = 0
    for entry in entries {
      guard let found = position(of: entry.key, in: fields, from: start) else {
        others.append(entry)
        continue
      }
      start = found
      let isEmptyList = fields[found].isRequired && entry.value.content == .list([])
      guard entry.value.content != .absent, !isEmptyList else { continue }
      guard !within(entry.key, { fields[found].read(entry.value, &record, &$0) }) else { continue }
      within(entry.key) { $0.passOverTranslations() }
      lostKinds.formUnion(fields[found].shape.records.map { $0.kind })
      if fields[found].isRequired { isComplete = false }
    }
    return others
  }

  /// Where the field with a name stands, looked for from `start` on and then before it.
  private func position<Kind: Record>(
    of name: String, in fields: [Field<Kind>], from start: Int
  ) -> Int? {
    // By position: asked for its name, a field is not copied.
    for index in start..<fields.count where fields[index].name == name { return index }
    for index in 0..<start where fields[index].name == name { return index }
    return nil
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
