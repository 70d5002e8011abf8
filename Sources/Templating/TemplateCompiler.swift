import Diagnostics

/// Puts partials and layouts into a template and checks every place that prints.
struct TemplateCompiler {
  private let templates: [String: ParsedTemplate]
  private let labelKeys: Set<String>?
  private var program = TemplateProgram()
  private var context = HTMLContext()
  private var findings: [Diagnostic] = []

  /// How many templates were put in; partials that double at each level would never end.
  private var putIn = 0

  /// The most templates that one may be put together from, and how deep they may stand.
  private static let mostPutIn = 10_000
  private static let deepest = 50

  /// The templates that are being put in, one within the other.
  private var chain: [String] = []

  /// The section that began or ended last, for telling what a name is glued to.
  private var lastBoundary: (tag: TemplateTag, isEnd: Bool)?

  /// Whether a section did not end in the place of the HTML that it began in; what stands behind it
  /// can then be in another place than this compiler believes.
  private var isLost = false

  /// Makes the program of one template; without `labelKeys`, labels are not checked.
  static func compiling(
    _ template: ParsedTemplate, among templates: [String: ParsedTemplate], labelKeys: Set<String>?
  ) -> Checked<TemplateProgram> {
    var compiler = TemplateCompiler(templates: templates, labelKeys: labelKeys)
    compiler.chain = [template.name]
    compiler.program.enter(template.name)
    compiler.add(template, filledBy: BlockScope())
    compiler.program.leave()
    return Checked(compiler.program, compiler.findings)
  }

  private init(templates: [String: ParsedTemplate], labelKeys: Set<String>?) {
    self.templates = templates
    self.labelKeys = labelKeys
  }

  private mutating func add(_ template: ParsedTemplate, filledBy scope: BlockScope) {
    let start = context
    if let layout = template.layout {
      add(layout.tag, filledBy: layout.blocks, in: scope, isWholeTemplate: true)
    } else {
      add(template.nodes, scope)
    }
    guard start.mode == .content, context.mode != .content else { return }
    if !isLost {
      findings.append(
        Rule.unsafePlace.broken(
          at: TextRange(path: template.path, bytes: context.opened..<context.opened + 1),
          "the template ends in \(context.summary)",
          help: "end what begins here in the same file"))
    }
    context = start
  }

  private mutating func add(_ nodes: [TemplateNode], _ scope: BlockScope) {
    for node in nodes {
      switch node {
      case .text(let text): add(text)
      case .value(let tag): addValue(tag)
      case .label(let tag): addLabel(tag)
      case .section(let tag, let inner): addSection(tag, inner, scope)
      case .partial(let tag): addPartial(tag)
      case .parent(let tag, let blocks): add(tag, filledBy: blocks, in: scope)
      case .block(let block): addBlock(block, scope)
      }
    }
  }

  private mutating func add(_ text: TemplateText) {
    program.add(text.bytes)
    context.read(text.bytes)
    guard context.hasGluedName, let (tag, isEnd) = lastBoundary else { return }
    findings.append(
      Rule.unsafePlace.broken(
        at: tag.place, "a name goes on behind \(isEnd ? "the end of " : "")'\(tag.spelling)'",
        help: "put the space before an attribute into the section, or one behind it"))
  }

  private mutating func addValue(_ tag: TemplateTag) {
    do {
      let place = try context.printPlace(of: tag.spelling)
      if case .address = place { context.readPrintedAddress() }
      program.add(tag, at: place)
    } catch {
      refuse(tag, error)
    }
  }

  private mutating func addLabel(_ tag: TemplateTag) {
    if let labelKeys, !labelKeys.contains(tag.name) {
      findings.append(Rule.missingLabel(tag.name, at: tag.place, among: labelKeys))
      return
    }
    do {
      if case .address = try context.printPlace(of: tag.spelling) {
        findings.append(
          Rule.notAnAddress.broken(
            at: tag.place, "'\(tag.spelling)' is words, where an address begins",
            help: "begin '\(context.attributeName)' with a value that is an address"))
      }
      program.addLabel(tag)
    } catch {
      refuse(tag, error)
    }
  }

  private mutating func addSection(
    _ tag: TemplateTag, _ inner: [TemplateNode], _ scope: BlockScope
  ) {
    let section = program.begin()
    enclose(tag) { $0.add(inner, scope) }
    program.end(section, of: tag)
  }

  private mutating func addBlock(_ block: TemplateBlock, _ scope: BlockScope) {
    guard let filling = scope.fillings[block.tag.name] else {
      enclose(block.tag) { $0.add(block.nodes, scope) }
      return
    }
    enclose(block.tag) { compiler in
      let outer = compiler.chain
      compiler.chain = filling.chain
      compiler.add(filling.nodes, filling.scope)
      compiler.chain = outer
    }
  }

  /// Adds what stands between two tags, which must begin and end in the same place of the HTML.
  private mutating func enclose(_ tag: TemplateTag, _ content: (inout TemplateCompiler) -> Void) {
    do {
      try context.allowSection(tag.spelling)
    } catch {
      refuse(tag, error)
      return
    }
    context.endName()
    let start = context
    lastBoundary = (tag, isEnd: false)
    content(&self)
    let end = context.summary
    if !context.join(start) {
      isLost = true
      findings.append(
        Rule.unsafePlace.broken(
          at: tag.place,
          "'\(tag.spelling)' begins in \(start.summary) and ends in \(end)",
          help: "begin and end tags, quotation marks and comments within the same section"))
    }
    lastBoundary = (tag, isEnd: true)
  }

  private mutating func addPartial(_ tag: TemplateTag) {
    guard let partial = template(named: tag) else { return }
    put(partial, at: tag, filledBy: BlockScope())
  }

  /// Adds a layout.
  private mutating func add(
    _ tag: TemplateTag, filledBy blocks: [TemplateBlock], in scope: BlockScope,
    isWholeTemplate: Bool = false
  ) {
    guard let layout = template(named: tag) else { return }
    let known = templates.blockNames(of: tag.name)
    for block in blocks where !known.contains(block.tag.name) {
      findings.append(
        Rule.unknownBlock.broken(
          at: block.tag.place, "'\(tag.name)' has no block '\(block.tag.name)'",
          help: nearestName(to: block.tag.name, among: known).map { "did you mean '\($0)'?" }
            ?? "its blocks are \(known.sorted().joined(separator: ", "))"))
    }
    put(
      layout, at: tag,
      filledBy: BlockScope(blocks, in: chain, outer: scope, isWholeTemplate: isWholeTemplate))
  }

  private mutating func put(
    _ template: ParsedTemplate, at tag: TemplateTag, filledBy scope: BlockScope
  ) {
    do {
      try context.allowPartial(tag.spelling)
    } catch {
      refuse(tag, error)
      return
    }
    putIn += 1
    guard putIn <= Self.mostPutIn else {
      guard putIn == Self.mostPutIn + 1 else { return }
      findings.append(
        Rule.templateSyntax.broken(
          at: tag.place, "the template is put together from more than \(Self.mostPutIn) others",
          help: "repeat with a section over a list instead"))
      return
    }
    guard chain.count <= Self.deepest else {
      findings.append(
        Rule.templateSyntax.broken(
          at: tag.place, "'\(tag.spelling)' stands within \(Self.deepest) other templates",
          help: "take it into one of the outer templates"))
      return
    }
    let start = context
    chain.append(template.name)
    program.enter(template.name)
    add(template, filledBy: scope)
    program.leave()
    chain.removeLast()
    let end = context.summary
    guard !context.join(start) else { return }
    findings.append(
      Rule.unsafePlace.broken(
        at: tag.place, "'\(tag.spelling)' begins in \(start.summary) and ends in \(end)",
        help: "put the partial between whole tags"))
  }

  /// The template that a tag names, if there is one and it is not being put in already.
  private mutating func template(named tag: TemplateTag) -> ParsedTemplate? {
    if let first = chain.firstIndex(of: tag.name) {
      let path = (chain[first...] + [tag.name]).map { "'\($0)'" }.joined(separator: " > ")
      findings.append(
        Rule.circularPartial.broken(
          at: tag.place, "'\(tag.name)' contains itself: \(path)",
          help: "repeat with a section over a list instead"))
      return nil
    }
    if let found = templates[tag.name] { return found }
    findings.append(
      Rule.missingPartial.broken(
        at: tag.place, "no template is named '\(tag.name)'",
        help: nearestName(to: tag.name, among: templates.keys).map { "did you mean '\($0)'?" }
          ?? "write the file '\(tag.name).html', or take the tag out"))
    return nil
  }

  private mutating func refuse(_ tag: TemplateTag, _ place: UnsafePlace) {
    findings.append(Rule.unsafePlace.broken(at: tag.place, place.message, help: place.help))
  }
}
