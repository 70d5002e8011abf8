import Diagnostics
import Parsing

/// What one file says about records of a kind, before files are compared with each other.
struct RecordFile<Kind: Entity>: Sendable {
  /// The records that could be read, each with its data.
  private(set) var records: [(record: Kind, node: Node)] = []

  /// The ids that the file writes down, also of records with faults.
  private(set) var ids: Set<String> = []

  /// What was found on the way.
  private(set) var reading: Reading

  /// Reads a file; `rows` are tables that stand beside the records that they belong to.
  init(_ document: Document, _ reading: Reading, beside rows: [String: Document]) {
    self.reading = reading
    for (node, fileID) in Self.nodes(of: document, &self.reading) {
      read(node, fileID, of: document, beside: rows)
    }
  }

  private mutating func read(
    _ node: Node, _ fileID: String?, of document: Document, beside rows: [String: Document]
  ) {
    guard case .mapping = node.content else {
      reading.report(wrongType(node, expecting: "the fields of \(oneOf(Kind.kind))"))
      return
    }
    let writtenID: String? = if case .scalar(let id)? = node["id"]?.content { id } else { nil }
    guard let id = writtenID ?? fileID else {
      guard !document.isIncomplete else { return }
      if let written = node["id"], node.writes("id") {
        reading.report(wrongType(written, expecting: ScalarForm.identifier.name))
      } else {
        reading.report(.missingKey("id", in: node, kind: Kind.kind, expecting: .scalar("an id")))
      }
      return
    }
    checkName(id, fileID, of: node, in: document)
    ids.insert(id)
    var node = node
    if let beside = Kind.sideTable, let document = rows[id] {
      guard !document.isIncomplete || !document.data.isEmpty else { return }
      node = reading.joining(node, document, as: beside.field)
    }
    let record =
      fileID == nil
      ? reading.within(id) { $0.record(Kind.self, from: node) }
      : reading.record(Kind.self, from: node)
    guard var record, isIdentifier(id) else { return }
    record.id = EntityID(id)
    records.append((record, node))
  }

  private mutating func checkName(
    _ id: String, _ fileID: String?, of node: Node, in document: Document
  ) {
    guard let fileID else { return }
    if fileID != id {
      reading.report(
        Rule.fileNameMisleads.broken(
          at: node["id"]?.place ?? node.headPlace,
          "the id '\(id)' is not the file's name '\(fileID)'",
          help: "leave 'id' out, or rename the file"))
    } else if !isIdentifier(id) {
      reading.report(
        Rule.fileNameMisleads.broken(
          at: .start(of: document.path), "'\(id)' cannot be an id",
          help: "name the file with lowercase letters, digits and hyphens"))
    }
  }

  /// The mappings of a document: one named by its file, or a list of them with ids.
  private static func nodes(of document: Document, _ reading: inout Reading)
    -> [(Node, fileID: String?)]
  {
    switch document.data.content {
    case .absent:
      if !document.isIncomplete {
        reading.report(
          Rule.badType.broken(
            at: .start(of: document.path), "this file says nothing",
            help: "write \(oneOf(Kind.kind)), or delete the file"))
      }
      return []
    case .list(let items):
      let isTable = document.path.hasSuffix(".csv")
      return items.map { (isTable ? $0.nestingDottedColumns() : $0, nil) }
    case .mapping where document.path.split(separator: "/").count > 2:
      let name = stem(of: document.path).split(separator: "/").last.map(String.init)
      return [(document.data, name)]
    case .mapping, .scalar:
      reading.report(
        wrongType(document.data, expecting: "a list of \(Kind.kind)s, each with its 'id'"))
      return []
    }
  }
}
