import Parsing

extension MarkdownTree {
  /// How many minutes most people need to read the text, at 200 words a minute; at least one.
  var readingMinutes: Int { max(1, (wordCount + 100) / 200) }
}
