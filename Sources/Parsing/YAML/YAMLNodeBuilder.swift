import Diagnostics

/// Builds a ``Node`` from the steps of libyaml, and reports what our rules refuse on the way.
struct YAMLNodeBuilder {
  /// What was found.
  private(set) var diagnostics: [Diagnostic] = []

  /// Whether data was left out.
  private(set) var isIncomplete = false

  private let path: String
  private let bytes: [UInt8]
  private let start: Int
  private var root: Node?
  private var frames: [Frame] = []
  private var anchored: [String: Node.Content] = [:]
  private var documents = 0
  private var skippedLevels = 0

  /// Builds from the steps through a file's bytes, beginning at `start`.
  init(path: String, bytes: [UInt8], start: Int) {
    self.path = path
    self.bytes = bytes
    self.start = start
  }

  /// A list or mapping that is not closed yet.
  private struct Frame {
    enum Key {
      case missing
      case name(String, TextRange)
      /// A key that was reported; its value is dropped.
      case refused
    }

    let isMapping: Bool
    let isFlow: Bool
    let start: Int
    var end: Int
    var key = Key.missing
    var items: [Node] = []
    var gathered = GatheredEntries()
  }

  /// Takes one step; false where reading on makes no sense.
  mutating func take(_ event: YAMLEvent) -> Bool {
    if skippedLevels > 0 { return skip(event) }
    switch event.kind {
    case .scalar(let text, let isPlain, _):
      let place = range(refuseProperties(of: event)..<event.bytes.upperBound)
      takeScalar(text, isPlain: isPlain, anchor: event.anchor, at: place)
    case .alias(let name): takeAlias(name, at: range(event.bytes))
    case .listStart(let isFlow): open(event, isMapping: false, isFlow: isFlow)
    case .mappingStart(let isFlow): open(event, isMapping: true, isFlow: isFlow)
    case .listEnd, .mappingEnd: close(at: event.bytes.upperBound)
    case .documentStart(let hasDirectives):
      return startDocument(event.bytes, hasDirectives: hasDirectives)
    case .other: break
    }
    return true
  }

  /// What was built; lists and mappings that are still open end here.
  mutating func finish(isBroken: Bool) -> Node {
    isIncomplete = isIncomplete || isBroken
    while let frame = frames.last { close(at: frame.end) }
    return root ?? Node(.absent, at: range(start..<start))
  }

  /// Whether the next value is a key.
  private var awaitsKey: Bool {
    guard let top = frames.indices.last, frames[top].isMapping, case .missing = frames[top].key
    else { return false }
    return true
  }

  // MARK: Scalars

  private mutating func takeScalar(
    _ text: String, isPlain: Bool, anchor: String?, at place: TextRange
  ) {
    if awaitsKey {
      takeKey(text, isPlain: isPlain, at: place)
      return
    }
    let isAbsent = isPlain && meansNothing(text)
    let content = isAbsent ? Node.Content.absent : .scalar(text)
    if let anchor { anchored[anchor] = content }
    attach(Node(content, at: place))
  }

  private mutating func takeKey(_ name: String, isPlain: Bool, at place: TextRange) {
    let top = frames.count - 1
    frames[top].end = max(frames[top].end, place.bytes.upperBound)
    if name == "<<", isPlain {
      refuse("the merge key '<<' is not read", "write the values out where they belong", at: place)
      isIncomplete = true
      frames[top].key = .refused
    } else if let first = frames[top].gathered[name] {
      diagnostics.append(duplicateKey(name, at: place, first: first))
      frames[top].key = .refused
    } else {
      frames[top].key = .name(name, place)
    }
  }

  /// An alias of a scalar is read as that scalar, so that one fault is told once.
  private mutating func takeAlias(_ name: String, at place: TextRange) {
    if let top = frames.indices.last, case .refused = frames[top].key {
      attach(Node(.absent, at: place))
      return
    }
    refuse("the alias '*\(name)' is not read", "write the value out here", at: place)
    if anchored[name] == nil { isIncomplete = true }
    if awaitsKey {
      frames[frames.count - 1].key = .refused
    } else {
      attach(Node(anchored[name] ?? .absent, at: place))
    }
  }

  // MARK: Lists and mappings

  private mutating func open(_ event: YAMLEvent, isMapping: Bool, isFlow: Bool) {
    let start = refuseProperties(of: event)
    if awaitsKey {
      let name = isMapping ? "mapping" : "list"
      refuse(
        "a \(name) cannot be a key", "put the key in quotation marks if it is meant as text",
        at: range(start..<max(start, event.bytes.upperBound)))
    }
    guard frames.count < deepestNesting else {
      diagnostics.append(nestedTooDeep(at: range(start..<max(start, event.bytes.upperBound))))
      isIncomplete = true
      skippedLevels = 1
      return
    }
    frames.append(Frame(isMapping: isMapping, isFlow: isFlow, start: start, end: start))
  }

  private mutating func close(at end: Int) {
    guard let frame = frames.popLast() else { return }
    let upper = frame.isFlow ? end : frame.end
    let place = range(frame.start..<max(frame.start, upper))
    attach(Node(frame.isMapping ? .mapping(frame.gathered.entries) : .list(frame.items), at: place))
  }

  private mutating func attach(_ node: Node) {
    guard let top = frames.indices.last else {
      root = root ?? node
      return
    }
    frames[top].end = max(frames[top].end, node.place.bytes.upperBound)
    guard frames[top].isMapping else {
      frames[top].items.append(node)
      return
    }
    switch frames[top].key {
    case .missing:
      isIncomplete = true
      frames[top].key = .refused
    case .refused: frames[top].key = .missing
    case .name(let name, let place):
      frames[top].gathered.append(Node.Entry(key: name, keyPlace: place, value: node))
      frames[top].key = .missing
    }
  }

  private mutating func skip(_ event: YAMLEvent) -> Bool {
    switch event.kind {
    case .listStart, .mappingStart: skippedLevels += 1
    case .listEnd, .mappingEnd: skippedLevels -= 1
    default: break
    }
    if skippedLevels == 0 { attach(Node(.absent, at: range(event.bytes))) }
    return skippedLevels < 100
  }

  // MARK: What our rules refuse

  private mutating func startDocument(_ place: Range<Int>, hasDirectives: Bool) -> Bool {
    documents += 1
    if hasDirectives {
      refuse("directives are not read", "delete the lines that begin with '%'", at: range(place))
    }
    guard documents > 1 else { return true }
    refuse(
      "a second document begins here", "put it into a file of its own, or make the records a list",
      at: range(place))
    isIncomplete = true
    return false
  }

  /// Reports an anchor and a tag; tells where the value itself begins.
  private mutating func refuseProperties(of event: YAMLEvent) -> Int {
    var offset = event.bytes.lowerBound
    guard event.anchor != nil || event.hasTag else { return offset }
    for _ in 0..<2 {
      guard offset < bytes.count else { break }
      let isAnchor = bytes[offset] == UInt8(ascii: "&")
      guard isAnchor || bytes[offset] == UInt8(ascii: "!") else { break }
      let property = offset..<endOfProperty(from: offset)
      let written = String(decoding: bytes[property], as: UTF8.self)
      if isAnchor {
        refuse("the anchor '\(written)' is not read", "write the value alone", at: range(property))
      } else {
        refuse(
          "the tag '\(written)' is not read",
          "write the value alone; its kind follows from its key",
          at: range(property))
      }
      offset = property.upperBound
      while offset < event.bytes.upperBound, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[offset]) {
        offset += 1
      }
    }
    return min(offset, event.bytes.upperBound)
  }

  private func endOfProperty(from start: Int) -> Int {
    var end = start
    while end < bytes.count {
      switch bytes[end] {
      case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"):
        return end
      default: end += 1
      }
    }
    return end
  }

  private mutating func refuse(_ message: String, _ help: String, at place: TextRange) {
    diagnostics.append(Rule.yamlFeature.broken(at: place, message, help: help))
  }

  private func range(_ bytes: Range<Int>) -> TextRange {
    TextRange(path: path, bytes: bytes)
  }
}

/// Whether a plain scalar stands for no value.
private func meansNothing(_ text: String) -> Bool {
  switch text {
  case "", "~", "null", "Null", "NULL": true
  default: false
  }
}
