import Model

/// How browsers search the site from their own field, one file for each language (OpenSearch 1.1).
package struct OpenSearchDescription: Export {
  package let path: String
  package let bytes: [UInt8]

  private static let name = "opensearch.xml"

  package static func canStand(at path: String) -> Bool {
    path.hasSuffix("/\(OpenSearchDescription.name)")
  }

  package static func exports(of site: SiteMap, _ renderer: PageRenderer) -> [OpenSearchDescription]
  {
    renderer.writings(beside: SearchPage.self, at: SearchPage.route).compactMap { writing in
      var writing = writing
      return OpenSearchDescription(&writing)
    }
  }

  /// Where the description for a language lies.
  static func file(_ language: Language, _ addresses: Addresses) -> String {
    addresses.file(name, in: SearchPage.route(language))
  }

  private init(_ writing: inout Writing) {
    path = OpenSearchDescription.file(writing.language, writing.map.addresses)
    let page = writing.map.addresses.absolute(SearchPage.route(writing.language))
    var xml = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
    xml += "<OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n".utf8
    let elements = [
      // The standard allows a short name of 16 characters.
      ("ShortName", String(writing.name(writing.catalog.site.name).prefix(16))),
      ("Description", writing.label("search.description")),
      ("Language", writing.language.tag), ("InputEncoding", "UTF-8"),
    ]
    for (name, text) in elements { appendElement(name, text, to: &xml) }
    appendElement(
      "Url", attributes: ["type": "text/html", "template": "\(page)?q={searchTerms}"], to: &xml)
    bytes = xml + "</OpenSearchDescription>\n".utf8
  }
}
