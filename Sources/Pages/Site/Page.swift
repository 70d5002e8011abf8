package import Diagnostics
package import Model
package import Templating

/// A page of the site, as a value that can be rendered on its own, in any order.
///
/// A new kind is a file in `Kinds/`, a template, and a line in `PageKinds.swift`.
package protocol Page: Sendable {
  /// The template that prints pages of this kind.
  static var template: String { get }

  /// Where the kind stands in the navigation; nil for most kinds.
  static var navigation: NavigationEntry? { get }

  /// Whether pages of this kind are there to be found, cited and linked; not so for signposts, and for
  /// what stands on other pages too.
  static var isCitable: Bool { get }

  /// The script that pages of this kind run, among the assets; nil for most kinds, which then may run
  /// none.
  static var script: String? { get }

  /// All pages of this kind in one language.
  static func pages(of site: SiteOutline, in language: Language) -> [Self]

  /// Where the page stands.
  var route: Route { get }

  /// The file that holds the page, where that is not the route's `index.html`.
  var file: String? { get }

  /// The author's file that the page is made from, if there is just one.
  var source: TextRange? { get }

  /// The page after a text of an author has got new words.
  func showing(_ text: Article) -> Self

  /// What the page hands to its template, beyond what every page does.
  func content(_ writing: inout Writing) -> PageContent
}

extension Page {
  package static var navigation: NavigationEntry? { nil }
  package static var isCitable: Bool { true }
  package static var script: String? { nil }
  package var file: String? { nil }
  package var source: TextRange? { nil }
  package func showing(_ text: Article) -> Self { self }
}

/// How a kind of page stands in the navigation of every page.
package struct NavigationEntry: Sendable {
  /// The way to the main parts of the site, or to everything else.
  package enum Place: Sendable { case main, further }

  /// In which of the two lists it stands.
  package let place: Place

  /// Its place in that list.
  package let order: Int

  /// The label with its title.
  package let label: String

  /// The page that it leads to.
  package let route: @Sendable (Language) -> Route
}

/// What a page says: the parts that every page has, and its own values.
package struct PageContent: Sendable {
  /// The page's name, for its heading, its tab and links to it.
  package let title: String

  /// What it is called in its own breadcrumb, where the pages above it say the rest.
  package let shortTitle: String

  /// What it says, in one sentence, for search results.
  package let description: String

  /// The pages above this one, outermost first, without the home page.
  package let parents: [Crumb]

  /// The day that the page's facts are told for; nil for that of the whole site.
  package let asOf: Day?

  /// The language of the title and text, where that is not the page's own.
  package let language: Language?

  /// What the page is about for programs: members of a schema.org object.
  ///
  /// They are joined to those of every page, and state nothing that the page does not.
  package let linkedData: JSONValue

  /// The page's content as data, published beside it as `index.json`; nil for pages without.
  package let data: JSONValue?

  /// What changed on the page, published beside it for programs that look from time to time; nil for
  /// pages without.
  package let feed: Feed?

  /// The list of what changed about the page's subject, which has a feed; nil for pages without.
  package let changes: Crumb?

  /// What the page's own template prints.
  package let values: TemplateObject

  /// Puts a page's content together; without a `shortTitle` the title serves.
  package init(
    title: String, shortTitle: String? = nil, description: String, parents: [Crumb] = [],
    asOf: Day? = nil, language: Language? = nil, linkedData: JSONValue = [:],
    data: JSONValue? = nil, feed: Feed? = nil, changes: Crumb? = nil, values: TemplateObject
  ) {
    self.title = title
    self.shortTitle = shortTitle ?? title
    self.description = description
    self.parents = parents
    self.asOf = asOf
    self.language = language
    self.linkedData = linkedData
    self.data = data
    self.feed = feed
    self.changes = changes
    self.values = values
  }
}

/// A page above another one, in the breadcrumb.
package struct Crumb: Sendable {
  /// What the page is called.
  package let title: String

  /// Where it stands.
  package let route: Route
}
