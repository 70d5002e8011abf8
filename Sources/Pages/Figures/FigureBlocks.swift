package import Diagnostics
import Model
import Parsing
import Templating

extension Rule {
  /// A figure of a kind that nobody draws.
  package static let unknownFigure = Rule(
    "unknown-figure", .error,
    because: """
      A fenced block whose first word is 'figure' is drawn from the site's data. A kind that is not \
      known would be published as a block of code, which no reader understands.
      """)

  /// A figure without anything to show.
  package static let emptyFigure = Rule(
    "empty-figure", .warning,
    because: """
      A figure shows what the data says on the day that facts are told for. Where it says nothing, \
      readers would find a gap in the text.
      """)
}

extension Writing {
  /// The HTML of a figure that a text asks for; what is wrong with it is reported.
  mutating func html(of block: DataBlock, in text: MarkdownTree) -> [UInt8] {
    guard let kind = figureKinds.first(where: { $0.name == block.name }) else {
      let known = figureKinds.map { $0.name }
      report([
        Rule.unknownFigure.broken(
          at: block.namePlace,
          block.name.isEmpty
            ? "this figure has no kind" : "no kind of figure is named '\(block.name)'",
          help: nearestName(to: block.name, among: known).map { "did you mean '\($0)'?" }
            ?? "known kinds are \(known.joined(separator: ", "))")
      ])
      return []
    }
    // What breaks off is told already, and what it lacks is no further fault.
    guard !block.isIncomplete else { return [] }
    let name = "\(figureCount) \(block.name)\n\(block.text)"
    return shared(.figure, .text(name)) { .html($0.newHTML(of: kind, block, in: text)) }.markup
  }

  private mutating func newHTML<Kind: Figure>(
    of kind: Kind.Type, _ block: DataBlock, in text: MarkdownTree
  ) -> [UInt8] {
    let read = catalog.reading(kind, from: block, in: text)
    report(read.diagnostics)
    guard let figure = read.value else { return [] }
    guard let content = shown(by: figure) else {
      if catalog.hasWhole([Platform.self, Answer.self, Reaction.self, Claim.self]) {
        report([
          Rule.emptyFigure.broken(
            at: block.namePlace, "there is nothing for this figure to show",
            help: "correct what it asks for, or take it out")
        ])
      }
      return []
    }
    return html(of: "partials/figure", content.values(id: nextFigureID(), &self))
  }
}
