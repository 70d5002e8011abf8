import Diagnostics
package import Parsing

/// The use of a source as evidence.
package struct Citation: Record {
  package static let kind = "citation"
  package static let about =
    "The use of a source as evidence: the source itself, or its id, and what is used of it."
  package static let fields: [Field<Citation>] =
    [
      .optional("says", \.says, .choice, "The value that the source supports, in a dispute."),
      .optional("supports", \.supports, .list(of: .text), "The keys that it supports."),
      .optional("at", \.at, .words, "The section, page or minute."),
      .optional("quote", \.quote, .quotation, "Its words, up to 300 characters, in its language."),
    ] + Source.fields.map { $0.within(\.source) }

  package var origin = Node(.absent, at: .start(of: "")) {
    didSet {
      guard case .here(var source) = cited else { return }
      source.origin = origin
      cited = .here(source)
    }
  }

  private var cited = Cited.elsewhere(EntityID(""))
  package var says: AnswerValue?
  package var supports: [String] = []
  @Rare package var at: Words?
  @Rare package var quote: String?

  package init() {}

  /// What is cited; most citations are of the first kind, which is small.
  private enum Cited: Sendable {
    /// A source that is described elsewhere.
    case elsewhere(EntityID<Source>)
    /// One that is described here.
    indirect case here(Source)
  }

  /// The source as it was written here; its id alone where it is described elsewhere.
  package var source: Source {
    get {
      switch cited {
      case .here(let source): return source
      case .elsewhere(let id):
        var source = Source()
        source.id = id
        source.origin = origin
        return source
      }
    }
    set { cited = .here(newValue) }
  }

  /// The id of a source that is described elsewhere; nil where it is described here.
  var sourceElsewhere: EntityID<Source>? {
    guard case .elsewhere(let id) = cited else { return nil }
    return id
  }

  package mutating func check(_ reading: inout Reading) {
    var source = source
    if source.url == nil, source.title == nil, !source.id.text.isEmpty {
      cited = .elsewhere(source.id)
      reading.mention([Source.kind], source.id.text, at: origin["id"]?.place ?? origin.place)
      let ofSource = Set(Source.fields.map(\.name)).subtracting(["id"])
      for entry in origin.entries where ofSource.contains(entry.key) {
        reading.report(
          Rule.badValue.broken(
            at: entry.keyPlace,
            "'\(entry.key)' belongs to the source '\(source.id.text)', not to its use here",
            help: "write it where the source is described"))
      }
    } else {
      source.check(&reading)
      settle(source, &reading)
    }
  }

  /// Hands a source that stands here on to the catalog, under an id made from its address.
  mutating func settle(_ described: Source, _ reading: inout Reading) {
    var source = described
    if source.id.text.isEmpty {
      let text = source.url?.text.drop { $0 != ":" } ?? Substring(source.title?.original ?? "")
      source.id = EntityID(Model.identifier(from: String(text)))
    }
    cited = .here(source)
    reading.contain(source)
  }

  /// A citation of a source that is described elsewhere.
  static func known(_ id: EntityID<Source>, at origin: Node) -> Citation {
    var citation = Citation()
    citation.cited = .elsewhere(id)
    citation.origin = origin
    return citation
  }
}

extension FieldType where Value == Citation {
  /// An address, the id of a source, or a mapping.
  static var citation: FieldType {
    let kinds = [Source.kind]
    return record(Citation.self, short: .scalar(.citation)) {
      node, reading in
      guard let text = reading.scalar(node, expecting: "an https address or a source's id") else {
        return nil
      }
      if isIdentifier(text) {
        reading.mention(kinds, text, at: node.place)
        return .known(EntityID(text), at: node)
      }
      guard let url = reading.address(text, at: node.place) else { return nil }
      var citation = Citation()
      var source = Source()
      source.origin = node
      source.url = url
      citation.origin = node
      reading.report(
        Rule.sourceUntitled.broken(
          at: node.place, "this source has no title",
          help: "write it as a mapping with 'url:', 'title:' and 'publisher:'"))
      citation.settle(source, &reading)
      return citation
    }
  }
}

extension Field {
  /// The same key for a record that holds this one as a part.
  func within<Outer: Record>(
    _ part: Target<Outer, Owner>
  ) -> Field<Outer> {
    Field<Outer>(self) { node, outer, reading in read(node, &outer[keyPath: part], &reading) }
  }

  private init<Inner: Record>(
    _ inner: Field<Inner>,
    read: @escaping @Sendable (Node, inout Owner, inout Reading) -> Bool
  ) {
    name = inner.name
    meaning = inner.meaning
    isRequired = inner.isRequired
    defaultText = inner.defaultText
    shape = inner.shape
    self.read = read
  }
}
