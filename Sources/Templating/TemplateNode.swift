import Diagnostics

/// Words of a template between two tags.
struct TemplateText: Sendable {
  let path: String

  /// The words; their indices are offsets in the file.
  let bytes: ArraySlice<UInt8>

  /// Whether nothing but spaces and line ends stands here.
  var isBlank: Bool { bytes.allSatisfy { $0 <= 0x20 } }

  /// Where the words stand, without spaces around them.
  var place: TextRange {
    let first = bytes.firstIndex { $0 > 0x20 } ?? bytes.startIndex
    let last = bytes.lastIndex { $0 > 0x20 } ?? first
    return TextRange(path: path, bytes: first..<min(last + 1, bytes.endIndex))
  }
}

/// A part of a template as it was written.
enum TemplateNode: Sendable {
  case text(TemplateText)
  case value(TemplateTag)
  case label(TemplateTag)
  case section(TemplateTag, [TemplateNode])
  case partial(TemplateTag)
  case parent(TemplateTag, [TemplateBlock])
  case block(TemplateBlock)

  /// Where the part stands: its words, or its opening tag.
  var place: TextRange {
    switch self {
    case .text(let text): text.place
    case .value(let tag), .label(let tag), .section(let tag, _), .partial(let tag),
      .parent(let tag, _):
      tag.place
    case .block(let block): block.tag.place
    }
  }
}

/// A named part of a layout, or what a page puts in its place.
struct TemplateBlock: Sendable {
  let tag: TemplateTag
  let nodes: [TemplateNode]
}

/// A file as it was written, before partials and layouts are put in.
struct ParsedTemplate: Sendable {
  let name: String
  let path: String
  let nodes: [TemplateNode]

  /// The layout that the whole template is made from, if it consists of nothing else.
  ///
  /// Only then do the blocks of the layout belong to the template too, so that a third template may
  /// fill them through this one.
  var layout: (tag: TemplateTag, blocks: [TemplateBlock])? {
    var found: (TemplateTag, [TemplateBlock])?
    for node in nodes {
      switch node {
      case .text(let text) where text.isBlank: continue
      case .parent(let tag, let blocks) where found == nil: found = (tag, blocks)
      default: return nil
      }
    }
    return found
  }
}
