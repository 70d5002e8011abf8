/// One step of libyaml through a text, as a Swift value with bytes for places.
struct YAMLEvent {
  enum Kind {
    case scalar(String, isPlain: Bool, isBlock: Bool)
    case alias(String)
    case listStart(isFlow: Bool)
    case listEnd
    case mappingStart(isFlow: Bool)
    case mappingEnd
    case documentStart(hasDirectives: Bool)
    /// The text's and a document's ends, which mean nothing here.
    case other
  }

  let kind: Kind

  /// The name after `&`, if the value has one.
  let anchor: String?

  /// Whether the value has a tag such as `!!str`.
  let hasTag: Bool

  /// The event's bytes in the file, an anchor and a tag counted in.
  let bytes: Range<Int>
}
