import CCmark
#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What libcmark's own renderer makes of a text, with its default options.
///
/// Empty titles are taken out: its tree does not tell them from missing ones.
func referenceHTML(_ markdown: String) -> String {
  guard let html = cmark_markdown_to_html(markdown, markdown.utf8.count, CMARK_OPT_DEFAULT) else {
    return "libcmark got no memory"
  }
  defer { free(html) }
  return String(cString: html).replacing(" title=\"\"", with: "")
}
