/// What fills the blocks of the template that is being put in.
struct BlockScope: Sendable {
  /// What a block is replaced by, and where its own blocks and partials are looked up.
  struct Filling: Sendable {
    let nodes: [TemplateNode]
    let scope: BlockScope

    /// The templates that the filling was written in, one within the other.
    let chain: [String]
  }

  private(set) var fillings: [String: Filling] = [:]

  /// The scope of a layout: its blocks as filled in `chain`, whose own blocks `outer` fills.
  ///
  /// Where a template consists of its layout alone, what fills the template fills the layout too.
  init(
    _ blocks: [TemplateBlock] = [], in chain: [String] = [], outer: BlockScope? = nil,
    isWholeTemplate: Bool = false
  ) {
    for block in blocks {
      fillings[block.tag.name] = Filling(
        nodes: block.nodes, scope: outer ?? BlockScope(), chain: chain)
    }
    if isWholeTemplate, let outer {
      fillings.merge(outer.fillings) { _, theirs in theirs }
    }
  }
}

extension [String: ParsedTemplate] {
  /// The blocks that can be filled in a template, those of its own layout included.
  func blockNames(of name: String) -> Set<String> {
    var names: Set<String> = []
    var seen: Set<String> = []
    var next: String? = name
    while let current = next, let template = self[current], seen.insert(current).inserted {
      collectBlocks(of: template.nodes, into: &names)
      next = template.layout?.tag.name
    }
    return names
  }

  private func collectBlocks(of nodes: [TemplateNode], into names: inout Set<String>) {
    for node in nodes {
      switch node {
      case .section(_, let inner): collectBlocks(of: inner, into: &names)
      case .block(let block):
        names.insert(block.tag.name)
        collectBlocks(of: block.nodes, into: &names)
      case .parent(_, let blocks):
        for block in blocks { collectBlocks(of: block.nodes, into: &names) }
      case .text, .value, .label, .partial: continue
      }
    }
  }
}
