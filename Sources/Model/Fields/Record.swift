package import Parsing

/// Structured data whose fields are declared once, in ``fields``.
///
/// Reading, checking, references, the list of allowed keys, schema and manual come from that one
/// list.
package protocol Record: Sendable {
  /// What this kind of record is called in messages: `answer`; no two kinds share a name.
  static var kind: String { get }

  /// What this kind of record is, in one sentence for authors.
  static var about: String { get }

  /// The kind's own keys, in the order of the manual.
  static var fields: [Field<Self>] { get }

  /// Those, and what authors may write in every record.
  static var allFields: [Field<Self>] { get }

  /// The data that the record was read from, for places in later checks.
  var origin: Node { get set }

  /// Makes a record with every field at its default, for the fields to fill.
  init()

  /// Checks rules that span several fields; called once the fields are read.
  mutating func check(_ reading: inout Reading)
}

extension Record {
  /// The kind's own keys and `accepts`.
  package static var allFields: [Field<Self>] { fields + [.accepts] }

  package mutating func check(_ reading: inout Reading) {}

  /// The kind's own fields, without what they are read into.
  package static var ownKeys: [Key] { fields.map(Key.init) }

  /// Those, and what authors may write in every record.
  package static var keys: [Key] { allFields.map(Key.init) }
}

/// A record with an id, in a file or folder of its own: what the site has facts about.
///
/// A new kind is one file in `Entities/` and one line in `EntityKinds.swift`.
package protocol Entity: Record {
  /// The folder below `Content/` that holds one file a record or lists of records; the same name
  /// with an ending holds a list in a single file. Nil where records only stand inside others.
  static var folder: String? { get }

  /// What the id is where none is written, in words; nil where only a file's name can give it.
  static var idMadeFrom: String? { get }

  /// A field that may stand in a CSV file of its own beside the record's; nil for most kinds.
  static var sideTable: SideTable? { get }

  /// The record's name, unique in its kind.
  var id: EntityID<Self> { get set }
}

extension Entity {
  /// Only a file's name gives the id.
  package static var idMadeFrom: String? { nil }

  /// The declared fields, and those that every record with an id may have.
  package static var allFields: [Field<Self>] { fields + [.accepts, .aliases] }

  /// Most records stand in one file.
  package static var sideTable: SideTable? { nil }
}
