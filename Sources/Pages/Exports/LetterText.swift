import Model
import Parsing
import Templating

/// A letter as plain text, to be copied into any program.
package struct LetterText: Export {
  private let letter: Letter

  package static func canStand(at path: String) -> Bool { path.hasPrefix("letters/") }

  package static func exports(of site: SiteMap, _ renderer: PageRenderer) -> [LetterText] {
    let letters = site.outline.catalog.letters
    return letters.ids.flatMap { letters[$0].map(LetterText.init(letter:)) }
  }

  package var path: String { letter.textFile }

  package var bytes: [UInt8] {
    let tree = letter.filled
    var blocks: [String] = []
    var index = 1
    while index < tree.nodes.count {
      let node = tree.nodes[index]
      if case .list(let start, _) = node.kind {
        blocks.append(items(of: tree, within: index, from: start))
      } else {
        blocks.append(words(of: tree, index..<Int(node.end)))
      }
      index = Int(node.end)
    }
    return Array((blocks.joined(separator: "\n\n") + "\n").utf8)
  }

  /// The items of a list, a line each.
  private func items(of tree: MarkdownTree, within list: Int, from start: Int32?) -> String {
    var lines: [String] = []
    var index = list + 1
    while index < Int(tree.nodes[list].end) {
      let marker = start.map { "\(Int($0) + lines.count)." } ?? "-"
      lines.append("\(marker) \(words(of: tree, index..<Int(tree.nodes[index].end)))")
      index = Int(tree.nodes[index].end)
    }
    return lines.joined(separator: "\n")
  }

  /// Words without markup; a line break that the author forced stays one.
  private func words(of tree: MarkdownTree, _ range: Range<Int>) -> String {
    var words = ""
    for node in tree.nodes[range] {
      switch node.kind {
      case .text(let text): words += tree.text(text)
      case .softBreak: words += " "
      case .lineBreak: words += "\n"
      default: break
      }
    }
    return words
  }
}

extension Letter {
  /// Where the letter lies as plain text.
  var textFile: String { "letters/\(id).\(language.tag).txt" }
}
