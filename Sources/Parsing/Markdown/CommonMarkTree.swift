import CCmark

/// Reads texts by libcmark; no pointer into its tree leaves ``walk(_:_:)``.
enum CommonMarkTree {
  /// Parses UTF-8 as CommonMark and visits every node in document order.
  ///
  /// Texts of a node are valid during its visit only.
  static func walk(_ text: [UInt8], _ visit: (CommonMarkStep) -> Void) {
    let memory = CommonMarkMemory.ofThisThread
    let mark = memory.pointee.mark
    defer { memory.pointee.release(to: mark) }
    let parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, CommonMarkMemory.functions)
    text.withUnsafeBytes { bytes in
      cmark_parser_feed(
        parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
    }
    guard let root = cmark_parser_finish(parser) else {
      preconditionFailure("libcmark has made no tree")
    }
    walk(from: root, visit)
  }

  private static func walk(from root: OpaquePointer, _ visit: (CommonMarkStep) -> Void) {
    var node = root
    while true {
      visit(.enter(CommonMarkNode(node)))
      if let child = cmark_node_first_child(node) {
        node = child
        continue
      }
      visit(.leave)
      while cmark_node_next(node) == nil {
        guard node != root, let parent = cmark_node_parent(node) else { return }
        node = parent
        visit(.leave)
      }
      guard node != root, let next = cmark_node_next(node) else { return }
      node = next
    }
  }
}

/// A step of a walk through a tree.
enum CommonMarkStep {
  case enter(CommonMarkNode)
  /// Behind the last child of the node that was entered and not left yet.
  case leave
}

/// A node of libcmark during a visit.
struct CommonMarkNode {
  /// The bytes of a text that libcmark owns.
  typealias Text = UnsafeBufferPointer<UInt8>

  enum Kind {
    case document, blockQuote, listItem, paragraph, thematicBreak
    case softBreak, lineBreak, emphasis, strong
    case list(start: Int32?, isTight: Bool)
    case codeBlock(info: Text, text: Text)
    case htmlBlock(Text)
    case heading(level: Int32)
    case text(Text)
    case code(Text)
    case htmlInline(Text)
    case link(destination: Text, title: Text)
    case image(destination: Text, title: Text)
  }

  let kind: Kind

  /// The first byte as libcmark counts it: lines from 1, columns in bytes from 1; 0 if unknown.
  let start: (line: Int, column: Int)

  /// The last byte, counted like ``start``.
  let end: (line: Int, column: Int)

  /// Makes a node of what is known of it.
  init(_ kind: Kind, from start: (line: Int, column: Int), to end: (line: Int, column: Int)) {
    self.kind = kind
    self.start = start
    self.end = end
  }

  fileprivate init(_ node: OpaquePointer) {
    kind = Self.kind(of: node)
    start = (
      Int(cmark_node_get_start_line(node)), Int(cmark_node_get_start_column(node))
    )
    end = (Int(cmark_node_get_end_line(node)), Int(cmark_node_get_end_column(node)))
  }

  private static func kind(of node: OpaquePointer) -> Kind {
    let literal = { text(cmark_node_get_literal(node)) }
    switch cmark_node_get_type(node) {
    case CMARK_NODE_BLOCK_QUOTE: return .blockQuote
    case CMARK_NODE_LIST:
      let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      return .list(
        start: isOrdered ? cmark_node_get_list_start(node) : nil,
        isTight: cmark_node_get_list_tight(node) != 0)
    case CMARK_NODE_ITEM: return .listItem
    case CMARK_NODE_CODE_BLOCK:
      return .codeBlock(info: text(cmark_node_get_fence_info(node)), text: literal())
    case CMARK_NODE_HTML_BLOCK: return .htmlBlock(literal())
    case CMARK_NODE_PARAGRAPH: return .paragraph
    case CMARK_NODE_HEADING: return .heading(level: cmark_node_get_heading_level(node))
    case CMARK_NODE_THEMATIC_BREAK: return .thematicBreak
    case CMARK_NODE_TEXT: return .text(literal())
    case CMARK_NODE_SOFTBREAK: return .softBreak
    case CMARK_NODE_LINEBREAK: return .lineBreak
    case CMARK_NODE_CODE: return .code(literal())
    case CMARK_NODE_HTML_INLINE: return .htmlInline(literal())
    case CMARK_NODE_EMPH: return .emphasis
    case CMARK_NODE_STRONG: return .strong
    case CMARK_NODE_LINK:
      return .link(
        destination: text(cmark_node_get_url(node)), title: text(cmark_node_get_title(node)))
    case CMARK_NODE_IMAGE:
      return .image(
        destination: text(cmark_node_get_url(node)), title: text(cmark_node_get_title(node)))
    default: return .document
    }
  }

  private static func text(_ string: UnsafePointer<CChar>?) -> Text {
    guard let string else { return Text(start: nil, count: 0) }
    var length = 0
    while string[length] != 0 { length += 1 }
    return string.withMemoryRebound(to: UInt8.self, capacity: length) {
      Text(start: $0, count: length)
    }
  }
}
