/// What a browser may load for a page: files of the site's own host, and nothing else.
enum ContentSecurityPolicy {
  /// The policy of a page, as its head states it; only a page with a script may run one and ask for
  /// the data that it reads.
  static func text(withScript: Bool) -> String {
    let pictures = "default-src 'none'; style-src 'self'; img-src 'self'"
    let script = withScript ? "; script-src 'self'; connect-src 'self'" : ""
    return pictures + script + "; form-action 'self'; base-uri 'none'"
  }

  /// The policy of a host's header, which may also say who may show the page within another one.
  static func header(withScript: Bool, framedByAnyone: Bool) -> String {
    text(withScript: withScript) + "; frame-ancestors \(framedByAnyone ? "*" : "'none'")"
  }
}
